#include "core/optim/optimizer.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {

Optimizer::Optimizer(std::shared_ptr<const Objective> objective, Vector start, const StopCriteria& stop,
                     Needs needs)
    : objective_(std::move(objective)), stop_(stop), needs_(needs) {
    assert(start.size() == objective_.objective().dimension);
    report_.position = std::move(start);
    report_.gradient = Vector::Zero(report_.position.size());
    evaluate_start();
    begin_run();
}

void Optimizer::begin_run() {
    position_limit_ = stop_.divergence_radius * (1.0 + report_.position.lpNorm<Eigen::Infinity>());
    begin_step();
    report_.status = judge_start();
    report_.evaluations = objective_.evaluations();
}

void Optimizer::evaluate_start() {
    const Vector& start = report_.position;
    switch (needs_) {
        case Needs::Value:
            report_.value = objective_.shown_value(start);
            break;
        case Needs::Gradient:
            report_.value = objective_.gradient_and_shown_value(start, report_.gradient);
            break;
        case Needs::ValueAndGradient:
            report_.value = objective_.value_and_gradient(start, report_.gradient);
            break;
        case Needs::ShownGradient:
            report_.value = objective_.shown_value_and_gradient(start, report_.gradient);
            break;
    }
}

Status Optimizer::step() {
    if (finished()) return report_.status;
    begin_step();
    const Status proposed = advance();
    ++report_.iteration;
    report_.status = judge(proposed);
    report_.evaluations = objective_.evaluations();
    return report_.status;
}

void Optimizer::begin_step() {
    report_.from = report_.position;
    report_.from_value = report_.value;
    report_.from_gradient = report_.gradient;
    report_.trials.clear();
    report_.safeguards = {};
}

Status Optimizer::judge_start() const {
    if (!is_finite()) return Status::Undefined;
    if (is_level()) return Status::Converged;
    return stop_.max_iterations > 0 ? Status::Running : Status::MaxIterations;
}

Status Optimizer::judge(Status proposed) {
    if (!is_finite()) {
        return_to_last_finite();
        return Status::Diverged;
    }
    if (is_too_far()) return Status::Diverged;
    if (proposed != Status::Running) return proposed;
    if (is_level()) return Status::Converged;
    if (is_standing_still()) return Status::SmallStep;
    return report_.iteration < stop_.max_iterations ? Status::Running : Status::MaxIterations;
}

void Optimizer::return_to_last_finite() {
    report_.position = report_.from;
    report_.value = report_.from_value;
    report_.gradient = report_.from_gradient;
}

bool Optimizer::is_finite() const {
    return std::isfinite(report_.value) && report_.position.allFinite() && report_.gradient.allFinite();
}

bool Optimizer::is_too_far() const { return report_.position.lpNorm<Eigen::Infinity>() > position_limit_; }

bool Optimizer::is_level() const {
    // Methods that only compare values know no gradient; they have their own test.
    return needs_ != Needs::Value && report_.gradient.lpNorm<Eigen::Infinity>() <= stop_.gradient_tolerance;
}

bool Optimizer::is_standing_still() const {
    if (needs_ == Needs::Value) return false;
    const double step = (report_.position - report_.from).lpNorm<Eigen::Infinity>();
    return step <= stop_.step_tolerance * (1.0 + report_.position.lpNorm<Eigen::Infinity>());
}

}  // namespace core::optim
