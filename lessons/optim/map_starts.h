#pragma once
// Where runs begin on each landscape: its usual start, or where the learner put it.

#include "core/optim/test_functions.h"
#include "core/result.h"
#include "lessons/lesson.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace lessons::optim {

/// What the learner did to the start.
struct StartEdit {
    enum class Kind { none, moved, reset };

    Kind kind = Kind::none;
    core::Vector2 point{0.0, 0.0};  ///< Where it was moved to.
};

/// How far out a start may be: the landscape's window and as much again on every side.
struct StartLimits {
    core::Interval x;
    core::Interval y;

    bool contain(core::Vector2 point) const { return x.contains(point.x()) && y.contains(point.y()); }
};
StartLimits limits_of(const core::optim::TestFunction& function);
StartLimits limits_of(core::Interval window_x, core::Interval window_y);

/// What has to be known of a landscape to place a start on it.
struct StartGround {
    std::string id;
    core::Vector2 usual{0.0, 0.0};
    StartLimits limits;

    StartGround() = default;
    StartGround(std::string name, core::Vector2 usual_start, const StartLimits& inside)
        : id(std::move(name)), usual(usual_start), limits(inside) {}
    StartGround(const core::optim::TestFunction& function);
};

class MapStarts {
public:
    /// The landscape with this id, or nothing.
    using Lookup = std::function<std::optional<StartGround>(const std::string& id)>;

    core::Vector2 of(const StartGround& ground) const;

    /// Moves the landscape's start, brought inside its limits. NaN changes nothing.
    void move(const StartGround& ground, core::Vector2 start);
    void reset(const StartGround& ground);

    /// {"starts": {"rosenbrock": [x, y], ...}} for landscapes whose start was moved; empty where none was.
    Json to_json() const;

    /// Takes what to_json() wrote, checking everything; on an error nothing has changed. Without a lookup the
    /// landscapes are those of test_functions().
    core::Result<void> apply(const Json& edits);
    core::Result<void> apply(const Json& edits, const Lookup& find);

private:
    std::map<std::string, core::Vector2> moved_;  // by the landscape's id
};

}  // namespace lessons::optim
