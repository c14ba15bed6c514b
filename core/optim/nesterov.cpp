#include "core/optim/nesterov.h"

#include <utility>

namespace core::optim {

Nesterov::Nesterov(std::shared_ptr<const Objective> objective, Vector start,
                   const Hyperparameters& parameters, const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop, Viewpoint::Ahead) {
    add_term("momentum", "kept from the last step", "\u03b2 v", TermRole::Arrow);
    add_term("gradient", "downhill step, seen from ahead", "-\u03b7 g", TermRole::Arrow);
    add_term("ahead", "where it looks", "x + \u03b2 v", TermRole::Point);
    term(kAhead) = position();
    velocity_ = Vector::Zero(position().size());
}

const Vector& Nesterov::point_ahead() {
    term(kMomentum) = parameters_.momentum * velocity_;
    term(kAhead) = position() + term(kMomentum);
    return term(kAhead);
}

void Nesterov::compute_step(Vector& step) {
    term(kGradient) = -learning_rate() * seen_gradient();
    velocity_ = term(kMomentum) + term(kGradient);
    step = velocity_;
}

}  // namespace core::optim
