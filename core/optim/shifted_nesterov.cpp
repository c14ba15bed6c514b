#include "core/optim/shifted_nesterov.h"

#include <utility>

namespace core::optim {

ShiftedNesterov::ShiftedNesterov(std::shared_ptr<const Objective> objective, Vector start,
                                 const Hyperparameters& parameters, const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("momentum", "kept for where it will be", "\u03b2 v", TermRole::Arrow);
    add_term("gradient", "downhill step", "-\u03b7 g", TermRole::Arrow);
    velocity_ = Vector::Zero(position().size());
}

void ShiftedNesterov::compute_step(Vector& step) {
    term(kGradient) = -learning_rate() * seen_gradient();
    velocity_ = parameters_.momentum * velocity_ + term(kGradient);
    term(kMomentum) = parameters_.momentum * velocity_;
    step = term(kMomentum) + term(kGradient);
}

}  // namespace core::optim
