#pragma once
// A function along a line, to be looked at, and the steps along it that a line search would accept.

#include "core/optim/line_search.h"

#include <memory>
#include <vector>

namespace core::optim {

/// phi(a) = f(origin + a direction) with its slope. Looking is not counted.
class LineSection {
public:
    /// The objective has a gradient; origin and direction are of its dimension (assert).
    LineSection(std::shared_ptr<const Objective> objective, Vector origin, Vector direction);

    double value(double step_length) const;
    double slope(double step_length) const;

    double start_value() const { return start_value_; }  ///< phi(0).
    double start_slope() const { return start_slope_; }  ///< phi'(0), negative where the line goes down.

private:
    Vector point(double step_length) const { return origin_ + step_length * direction_; }

    std::shared_ptr<const Objective> objective_;
    Vector origin_;
    Vector direction_;
    double start_value_ = kNaN;
    double start_slope_ = kNaN;
};

/// The first place in `range` (of positive ends) at which the falling line stops to fall, to rounding; NaN
/// where it does not fall at the beginning of the range, or goes on falling to its end. Looks at places a
/// tenth further out each time.
double first_valley(const LineSection& phi, Interval range);

/// Which of the conditions of strong Wolfe (Wolfe, 1969) a step must meet.
enum class StepCondition {
    decrease,  ///< Armijo: phi(a) <= phi(0) + c1 a phi'(0).
    slope,     ///< Curvature: |phi'(a)| <= c2 |phi'(0)|.
    both
};

/// The stretches of `range` in which the condition holds, in order, for a line that goes down (otherwise
/// nothing). Looks at `samples` >= 2 places (assert) and finds borders between them to rounding; a stretch
/// that lies between two neighbouring places is missed. Where phi is not finite no condition holds.
std::vector<Interval> acceptable_steps(const LineSection& phi, const LineSearchSettings& settings,
                                       StepCondition condition, Interval range, int samples);

}  // namespace core::optim
