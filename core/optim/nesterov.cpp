#include "core/optim/nesterov.h"

#include <utility>

namespace core::optim {

Nesterov::Nesterov(std::shared_ptr<const Objective> objective, Vector start,
                   const Hyperparameters& parameters, const StopCriteria& stop)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::ShownGradient), parameters_(parameters) {
    const Vector zero = Vector::Zero(position().size());
    report_.terms = {{"momentum", "kept from the last step", "\u03b2 v", TermRole::Arrow, zero},
                     {"gradient", "downhill step, seen from ahead", "-\u03b7 g", TermRole::Arrow, zero},
                     {"ahead", "where it looks", "x + \u03b2 v", TermRole::Point, position()}};
    velocity_ = zero;
    gradient_ahead_ = zero;
}

Status Nesterov::advance() {
    term(kMomentum) = parameters_.momentum * velocity_;
    term(kAhead) = position() + term(kMomentum);
    objective_.gradient(term(kAhead), gradient_ahead_);
    term(kGradient) = -parameters_.learning_rate * gradient_ahead_;
    velocity_ = term(kMomentum) + term(kGradient);
    report_.position += velocity_;
    report_.value = objective_.shown_value_and_gradient(report_.position, report_.gradient);
    return Status::Running;
}

}  // namespace core::optim
