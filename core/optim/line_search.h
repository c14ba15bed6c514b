#pragma once
// How far to go along a direction: phi(a) = f(x + a d), with every trial kept for the learner to see.

#include "core/optim/objective.h"
#include "core/optim/step_report.h"

#include <vector>

namespace core::optim {

/// phi(a) = f(origin + a direction) and its slope. Refers to vectors of the caller, which must outlive it;
/// `point` and `gradient` are scratch of the same shape (n) and hold the last evaluation.
class LineFunction {
public:
    LineFunction(CountedObjective& objective, const Vector& origin, const Vector& direction, Vector& point,
                 Vector& gradient)
        : objective_(objective), origin_(origin), direction_(direction), point_(point), gradient_(gradient) {}

    /// phi(step_length); moves the point there.
    double value(double step_length);

    /// phi'(a) at the point of the last value(); leaves the gradient there. Asked for at most once a point.
    double slope();

    /// True if the gradient at the last point is known already (objectives that give both in one pass).
    bool knows_gradient() const { return knows_gradient_; }

private:
    CountedObjective& objective_;
    const Vector& origin_;
    const Vector& direction_;
    Vector& point_;
    Vector& gradient_;
    bool knows_gradient_ = false;
};

/// Constants of both searches (names as in Nocedal and Wright, "Numerical Optimization", 2006).
struct LineSearchSettings {
    double c1 = 1e-4;         ///< Sufficient decrease: phi(a) <= phi(0) + c1 a phi'(0).
    double c2 = 0.9;          ///< Curvature: |phi'(a)| <= c2 |phi'(0)|. Only strong Wolfe.
    double shrink = 0.5;      ///< Factor from trial to trial. Only backtracking.
    double first_step = 1.0;  ///< First trial, positive.
    int max_trials = 40;      ///< Trials before giving up.
};

/// What a line search reached.
enum class LineSearchOutcome {
    Accepted,      ///< All its conditions hold.
    OnlyDecrease,  ///< Strong Wolfe: sufficient decrease, but the curvature condition could not be met.
    Failed,        ///< No step with sufficient decrease.
};

/// The accepted step. On success the line function's point is there; on failure nothing is promised.
struct LineSearchResult {
    LineSearchOutcome outcome = LineSearchOutcome::Failed;
    double step_length = 0.0;
    double value = kNaN;

    bool found() const { return outcome != LineSearchOutcome::Failed; }
};

/// Backtracking (Armijo, 1966): first_step, then shrink times that, ... until sufficient decrease.
/// `value` and `slope` are phi(0) and phi'(0) < 0. Trials are appended.
LineSearchResult backtracking(LineFunction& phi, double value, double slope,
                              const LineSearchSettings& settings, std::vector<Trial>& trials);

/// Strong Wolfe conditions by bracketing and zoom (Nocedal and Wright, 2006, algorithms 3.5 and 3.6, with
/// the cubic through the last three trials as in MINPACK-style codes). Arguments as for backtracking(). On
/// success the gradient at the accepted point is in the line function's storage.
LineSearchResult strong_wolfe(LineFunction& phi, double value, double slope,
                              const LineSearchSettings& settings, std::vector<Trial>& trials);

}  // namespace core::optim
