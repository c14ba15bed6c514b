#pragma once
// What somebody has to know of a typed function to race on it: where its minima are, how deep, how steep.

#include "core/expression/function.h"
#include "core/optim/rate_bound.h"
#include "core/optim/test_functions.h"

#include <optional>
#include <vector>

namespace core::optim {

/// The answers that a row of test_functions() brings along, worked out from the function itself.
struct Survey {
    std::vector<Point> minimizers;  ///< The lowest minima found inside the window; empty where f falls on
                                    ///< beyond its edge, or has no value.
    double minimum = 0.0;           ///< Value at the minimizers, else the lowest value in view.
    Point start;                    ///< Where f has a value and a slope, away from the middle.
    ContourSpacing spacing = ContourSpacing::Linear;
    double gradient_rate = 0.01;       ///< Gradient descent descends with it from `start`.
    bool is_smooth_at_minimum = true;  ///< False: the gradient does not vanish at the lowest point.
    std::optional<RateBound> bound;    ///< Nothing without a smooth minimum.
};

/// Looks at a function of two variables (assert) over a window of positive, finite size (assert): a grid of
/// 97 x 97 values, then Newton's method from the lowest of the grid's minima, and Nelder and Mead's where a
/// kink stops that. Finds what a grid so fine can see, and no more. Deterministic.
Survey survey(const expression::Function& function, Interval x, Interval y);

}  // namespace core::optim
