#include "core/optim/proximal_gradient.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {
namespace {

/// The point itself if h is finite there, else its projection.
Vector made_feasible(const Regularizer& regularizer, Vector start) {
    if (!std::isfinite(regularizer.value(start))) regularizer.prox(Vector(start), 1.0, start);
    return start;
}

}  // namespace

ProximalGradient::ProximalGradient(std::shared_ptr<const Objective> smooth, Regularizer regularizer,
                                   Vector start, const Hyperparameters& parameters, const StopCriteria& stop,
                                   ProximalStep rule)
    : ProximalGradient(std::move(smooth), std::move(regularizer), std::move(start), parameters, stop, rule,
                       rule == ProximalStep::Constant ? Needs::Gradient : Needs::ValueAndGradient) {}

ProximalGradient::ProximalGradient(std::shared_ptr<const Objective> smooth, Regularizer regularizer,
                                   Vector start, const Hyperparameters& parameters, const StopCriteria& stop,
                                   ProximalStep rule, Needs needs)
    : Optimizer(std::move(smooth), made_feasible(regularizer, std::move(start)), stop, needs),
      regularizer_(std::move(regularizer)),
      parameters_(parameters),
      rule_(rule),
      t_(parameters.learning_rate) {
    assert(t_ > 0.0);
    const Vector zero = Vector::Zero(position().size());
    report_.terms = {{"gradient", "downhill step", "-t g", TermRole::Arrow, zero},
                     {"proximal", "what the penalty makes of it", "prox", TermRole::Arrow, zero}};
    smooth_gradient_ = report_.gradient;
    forward_ = trial_ = zero;
    report_.step_length = t_;
    show_position();
    begin_run();
}

/// From f's value and gradient at the position to F's value and the gradient mapping.
void ProximalGradient::show_position() {
    report_.value += regularizer_.value(position());
    forward_ = position() - t_ * smooth_gradient_;
    regularizer_.prox(forward_, t_, trial_);
    report_.gradient = (position() - trial_) / t_;
}

Status ProximalGradient::advance() {
    const Vector gradient = smooth_gradient_;
    return step_from(report_.from, gradient);
}

Status ProximalGradient::step_from(const Vector& y, const Vector& g) {
    if (rule_ == ProximalStep::Constant) {
        try_length(y, g, t_);
    } else if (!backtrack(y, g)) {
        return Status::LineSearchFailed;
    }
    report_.step_length = t_;
    term(kGradient) = -t_ * g;
    term(kProximal) = trial_ - forward_;
    report_.position = trial_;
    report_.value = needs() == Needs::ShownGradient
                        ? objective_.shown_value_and_gradient(position(), smooth_gradient_)
                        : objective_.gradient_and_shown_value(position(), smooth_gradient_);
    show_position();
    return Status::Running;
}

void ProximalGradient::try_length(const Vector& y, const Vector& g, double t) {
    forward_ = y - t * g;
    regularizer_.prox(forward_, t, trial_);
}

bool ProximalGradient::backtrack(const Vector& y, const Vector& g) {
    constexpr int kMostTrials = 60;
    const double value = objective_.value(y);
    for (int k = 0; k < kMostTrials; ++k, t_ *= parameters_.shrink) {
        try_length(y, g, t_);
        const double trial = objective_.value(trial_);
        const double limit = value + g.dot(trial_ - y) + (trial_ - y).squaredNorm() / (2.0 * t_);
        // Close to the minimum both sides differ by rounding only.
        const bool is_low_enough = trial <= limit + 1e-14 * std::fabs(limit);
        const Verdict refusal = std::isfinite(trial) ? Verdict::TooHigh : Verdict::NotFinite;
        report_.trials.push_back({t_, trial, kNaN, is_low_enough ? Verdict::Accepted : refusal});
        if (is_low_enough) return true;
    }
    return false;
}

}  // namespace core::optim
