#include "core/optim/fista.h"

#include "core/optim/acceleration.h"

#include <utility>

namespace core::optim {

Fista::Fista(std::shared_ptr<const Objective> smooth, Regularizer regularizer, Vector start,
             const Hyperparameters& parameters, const StopCriteria& stop, ProximalStep rule)
    : ProximalGradient(std::move(smooth), std::move(regularizer), std::move(start), parameters, stop, rule,
                       Needs::ShownGradient) {
    last_step_ = gradient_ahead_ = Vector::Zero(position().size());
    report_.terms.push_back({"momentum", "kept from the last step", "\u03b2\u2096 (x - x\u2096\u208b\u2081)",
                             TermRole::Arrow, last_step_});
    report_.terms.push_back({"ahead", "where it looks", "y", TermRole::Point, position()});
}

Status Fista::advance() {
    term(kMomentum) = momentum_ * last_step_;
    term(kAhead) = position() + term(kMomentum);
    objective_.gradient(term(kAhead), gradient_ahead_);
    const Status status = step_from(term(kAhead), gradient_ahead_);
    last_step_ = report_.position - report_.from;
    momentum_ = advance_momentum(t_);
    return status;
}

}  // namespace core::optim
