#include "core/optim/bfgs.h"

#include "core/optim/quasi_newton.h"

#include <utility>

namespace core::optim {

Bfgs::Bfgs(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
           const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::StrongWolfe) {
    add_arrow("direction", "step to the learnt model's lowest point", "-\u03b1 H g");
    inverse_hessian_ = Matrix::Identity(position().size(), position().size());
    hy_ = Vector::Zero(position().size());
}

void Bfgs::choose_direction(Vector& direction) {
    direction.noalias() = -(inverse_hessian_ * report_.gradient);
}

double Bfgs::first_step(double) const { return is_fresh_ ? careful_first_step(report_.gradient) : 1.0; }

void Bfgs::learn(const Vector& s, const Vector& y) {
    const double sy = s.dot(y);
    if (!has_positive_curvature(s, y)) {
        report_.safeguards.update_skipped = true;
        return;
    }
    if (is_fresh_) inverse_hessian_.diagonal().setConstant(sy / y.squaredNorm());
    is_fresh_ = false;
    hy_.noalias() = inverse_hessian_ * y;
    const double along = (1.0 + y.dot(hy_) / sy) / sy;
    inverse_hessian_.noalias() += s * (along * s).transpose();
    inverse_hessian_.noalias() -= hy_ * (s / sy).transpose();
    inverse_hessian_.noalias() -= s * (hy_ / sy).transpose();
}

void Bfgs::forget() {
    report_.safeguards.memory_forgotten = !is_fresh_;
    inverse_hessian_.setIdentity();
    is_fresh_ = true;
}

}  // namespace core::optim
