#include "core/optim/momentum.h"

#include <utility>

namespace core::optim {

Momentum::Momentum(std::shared_ptr<const Objective> objective, Vector start,
                   const Hyperparameters& parameters, const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("momentum", "kept from the last step", "\u03b2 v", TermRole::Arrow);
    add_term("gradient", "downhill step", "-\u03b7 g", TermRole::Arrow);
    velocity_ = Vector::Zero(position().size());
}

void Momentum::compute_step(Vector& step) {
    term(kMomentum) = parameters_.momentum * velocity_;
    term(kGradient) = -learning_rate() * seen_gradient();
    velocity_ = term(kMomentum) + term(kGradient);
    step = velocity_;
}

}  // namespace core::optim
