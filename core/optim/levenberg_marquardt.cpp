#include "core/optim/levenberg_marquardt.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {

LevenbergMarquardt::LevenbergMarquardt(std::shared_ptr<const LeastSquares> problem, Vector start,
                                       const Hyperparameters& parameters, const StopCriteria& stop)
    : Optimizer(make_objective(problem), std::move(start), stop, Needs::ValueAndGradient),
      problem_(std::move(problem)) {
    assert(parameters.damping > 0.0);
    const Index m = problem_->residual_count;
    const Index n = problem_->dimension;
    residuals_.resize(m);
    jacobian_.resize(m, n);
    scale_ = Vector::Zero(n);
    stacked_ = Matrix::Zero(m + n, n);
    target_ = Vector::Zero(m + n);
    model_hessian_ = Matrix::Identity(n, n);
    report_.terms.push_back(
        {"step", "to the damped model's best fit", "p", TermRole::Arrow, Vector::Zero(n)});
    report_.trust.step = trial_ = Vector::Zero(n);
    report_.trust.next_damping = parameters.damping;
    linearize();
}

/// Takes residuals, Jacobian and scales at the position.
void LevenbergMarquardt::linearize() {
    problem_->residuals(position(), residuals_);
    problem_->jacobian(position(), jacobian_);
    scale_ = scale_.cwiseMax(jacobian_.colwise().norm().transpose());
    for (double& scale : scale_) scale = scale == 0.0 ? 1.0 : scale;
}

Status LevenbergMarquardt::advance() {
    TrustReport& trust = report_.trust;
    propose();
    trust.is_accepted = trust.predicted > 0.0 && trust.actual > 0.0;  // false for NaN
    adapt_damping();
    report_.terms.front().value = trust.step;
    if (trust.is_accepted) {
        accept();
    } else {
        report_.terms.front().value.setZero();
    }
    return Status::Running;
}

void LevenbergMarquardt::propose() {
    TrustReport& trust = report_.trust;
    const Index m = problem_->residual_count;
    const Index n = problem_->dimension;
    trust.damping = trust.next_damping;
    stacked_.topRows(m) = jacobian_;
    stacked_.bottomRows(n) = (std::sqrt(trust.damping) * scale_).asDiagonal();
    target_.head(m) = -residuals_;
    trust.step = stacked_.colPivHouseholderQr().solve(target_);
    // |r|^2 - |r + J p|^2 = |J p|^2 + 2 damping |D p|^2 for this p: no cancellation.
    const double linear = (jacobian_ * trust.step).squaredNorm();
    const double damped = scale_.cwiseProduct(trust.step).squaredNorm();
    trust.predicted = 0.5 * linear + trust.damping * damped;
    model_hessian_.noalias() = stacked_.transpose() * stacked_;
    trial_ = position() + trust.step;
    trial_value_ = objective_.value(trial_);
    trust.actual = report_.from_value - trial_value_;
}

void LevenbergMarquardt::accept() {
    report_.position = trial_;
    report_.value = trial_value_;
    objective_.gradient(report_.position, report_.gradient);
    linearize();
}

void LevenbergMarquardt::adapt_damping() {
    TrustReport& trust = report_.trust;
    if (trust.is_accepted) {
        const double surprise = 2.0 * trust.ratio() - 1.0;
        trust.next_damping = trust.damping * std::max(1.0 / 3.0, 1.0 - surprise * surprise * surprise);
        growth_ = 2.0;
    } else {
        trust.next_damping = trust.damping * growth_;
        growth_ *= 2.0;
    }
}

/// Measured in the scales of the problem, and for steps that were not taken too.
bool LevenbergMarquardt::is_standing_still() const {
    const double step = scale_.cwiseProduct(report_.trust.step).norm();
    return step <= stop_.step_tolerance * scale_.cwiseProduct(position()).norm();
}

}  // namespace core::optim
