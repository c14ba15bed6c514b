#pragma once
// Where runs begin on each landscape: its usual start, or where the learner put it.

#include "core/optim/test_functions.h"
#include "core/result.h"
#include "lessons/lesson.h"

#include <map>
#include <string>

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

class MapStarts {
public:
    core::Vector2 of(const core::optim::TestFunction& function) const;

    /// Moves the landscape's start, brought inside its limits. NaN changes nothing.
    void move(const core::optim::TestFunction& function, core::Vector2 start);
    void reset(const core::optim::TestFunction& function);

    /// {"starts": {"rosenbrock": [x, y], ...}} for landscapes whose start was moved; empty where none was.
    Json to_json() const;

    /// Takes what to_json() wrote, checking everything; on an error nothing has changed.
    core::Result<void> apply(const Json& edits);

private:
    std::map<std::string, core::Vector2> moved_;  // by the landscape's id
};

}  // namespace lessons::optim
