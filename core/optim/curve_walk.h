#pragma once
// Gradient descent in one variable, told step by step: x_{k+1} = x_k - learning_rate * f'(x_k) (Cauchy,
// 1847).

#include "core/optim/cost_curves.h"

#include <optional>
#include <span>
#include <vector>

namespace core::optim {

/// Where a walk is after a step.
struct Footprint {
    double x = 0.0;
    double cost = 0.0;
    double slope = 0.0;
    double curvature = 0.0;
};

enum class WalkState {
    walking,
    arrived,  ///< Within 0.5 % of the window's width of a valley's bottom, and the next step stays there.
    left,     ///< The last step led to a decision that cannot be made: it is not taken, see landing().
};

/// A walk as a value: copies go on on their own.
class CurveWalk {
public:
    /// Stands at `start`, which lies in the curve's domain (assert). learning_rate > 0 in x^2 / cost.
    CurveWalk(const CostCurve& curve, double start, double learning_rate);

    /// One step, unless the walk has ended.
    void step();

    const CostCurve& curve() const { return *curve_; }
    double learning_rate() const { return learning_rate_; }
    WalkState state() const { return state_; }
    bool finished() const { return state_ != WalkState::walking; }

    const Footprint& here() const { return path_.back(); }
    std::span<const Footprint> path() const { return path_; }  ///< From the start to here.
    int steps() const { return static_cast<int>(path_.size()) - 1; }

    /// Where the next step lands, whether it can be taken or not.
    double landing() const { return here().x - learning_rate_ * here().slope; }

    /// The valley that it arrived in.
    const Valley* valley() const;

    /// How often a step went over the bottom: the slope before and after it had opposite signs.
    int overshoots() const { return overshoots_; }

private:
    void look_around();

    const CostCurve* curve_;
    double learning_rate_;
    std::vector<Footprint> path_;
    WalkState state_ = WalkState::walking;
    int overshoots_ = 0;
};

/// The footprint at x.
Footprint footprint(const CostCurve& curve, double x);

/// What a learning rate does to a whole walk.
enum class Pace {
    creeps,      ///< Still on its way after all steps, always in one direction.
    walks,       ///< Arrives from one side.
    overshoots,  ///< Arrives, swinging over the bottom on the way.
    swings,      ///< Goes to and fro and does not come to rest.
    leaves,      ///< A step leads outside what is possible.
};

Pace pace_of(const CurveWalk& walk);

/// One learning rate tried to the end.
struct RateTrial {
    double learning_rate = 0.0;
    Pace pace = Pace::creeps;
    std::optional<int> steps;        ///< To arrive.
    const Valley* valley = nullptr;  ///< Where it arrived.
};

/// Walks of at most `most_steps` from the same start with `count` >= 2 rates, evenly spaced in their
/// logarithm over the interval (0 < low < high).
std::vector<RateTrial> try_rates(const CostCurve& curve, double start, Interval rates, int count,
                                 int most_steps);

}  // namespace core::optim
