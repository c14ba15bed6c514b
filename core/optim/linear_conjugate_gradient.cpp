#include "core/optim/linear_conjugate_gradient.h"

#include <cassert>
#include <utility>

namespace core::optim {

LinearConjugateGradient::LinearConjugateGradient(std::shared_ptr<const Objective> objective, Vector start,
                                                 const Hyperparameters&, const StopCriteria& stop)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::Gradient) {
    assert(objective_.objective().hessian_product);
    const Vector zero = Vector::Zero(position().size());
    report_.terms = {{"gradient", "downhill step", "-\u03b1 g", TermRole::Arrow, zero},
                     {"momentum", "kept from the last direction", "\u03b1 \u03b2 d", TermRole::Arrow, zero}};
    product_ = report_.direction = zero;
}

Status LinearConjugateGradient::advance() {
    beta_ = next_beta_;
    Vector& d = report_.direction;
    Vector& r = report_.gradient;
    report_.terms[kMomentum].value = beta_ * d;
    d = report_.terms[kMomentum].value - r;
    objective_.hessian_product(position(), d, product_);
    const double curvature = d.dot(product_);
    if (!(curvature > 0.0)) return Status::LineSearchFailed;
    const double squares = r.squaredNorm();
    const double length = squares / curvature;
    report_.step_length = length;
    report_.terms[kMomentum].value *= length;
    report_.terms[kGradient].value = -length * r;
    report_.position += length * d;
    r += length * product_;
    report_.value = objective_.shown_value(report_.position);
    next_beta_ = r.squaredNorm() / squares;
    return Status::Running;
}

}  // namespace core::optim
