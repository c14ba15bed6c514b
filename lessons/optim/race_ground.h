#pragma once
// What a race is run on: a landscape of the gallery or a function that the learner typed, with all that the
// race has to know of it.

#include "core/expression/function.h"
#include "core/optim/objective.h"
#include "core/optim/rate_bound.h"
#include "core/optim/run_time.h"
#include "core/optim/test_functions.h"
#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::optim {

/// Never changed once made: whoever holds the pointer knows the ground by it.
struct RaceGround {
    std::string id;  ///< Of the landscape; "own" for a typed function.
    std::string title;
    std::string text;   ///< The formula as it can be typed.
    std::string story;  ///< One sentence for the learner.

    core::optim::Point start;
    std::vector<core::optim::Point> minimizers;  ///< Empty where a typed function has none in view.
    double minimum = 0.0;                        ///< Without minimizers: the lowest value in view.
    core::Interval window_x;
    core::Interval window_y;
    core::optim::ContourSpacing spacing = core::optim::ContourSpacing::Linear;
    double gradient_rate = 0.01;
    std::optional<core::optim::RateBound> bound;

    const core::optim::TestFunction* known = nullptr;           ///< Of the gallery; else null.
    std::shared_ptr<const core::expression::Function> formula;  ///< The text, compiled.
    std::shared_ptr<const core::optim::Objective> objective;
    core::optim::EvaluationTime evaluation_time;  ///< Estimated from the formula's operations.

    bool has_minimum() const { return !minimizers.empty(); }
    double value(double x, double y) const;
    core::Vector2 gradient(double x, double y) const;
    core::optim::PlaneHessian hessian(double x, double y) const;
    double narrower_side() const;

    /// As maps and starts take it.
    MapField field() const;
    StartGround start_ground() const;
};

using GroundPointer = std::shared_ptr<const RaceGround>;

/// The landscape with its published start, minima and window.
GroundPointer make_ground(const core::optim::TestFunction& function);

/// A typed function of x and y, surveyed over a window of positive, finite size (assert).
GroundPointer make_ground(const core::expression::Function& function, core::Interval window_x,
                          core::Interval window_y);

}  // namespace lessons::optim
