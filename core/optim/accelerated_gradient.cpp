#include "core/optim/accelerated_gradient.h"

#include "core/optim/acceleration.h"

#include <utility>

namespace core::optim {

AcceleratedGradient::AcceleratedGradient(std::shared_ptr<const Objective> objective, Vector start,
                                         const Hyperparameters& parameters, const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop, Viewpoint::Ahead) {
    add_term("momentum", "kept from the last step", "\u03b2\u2096 (x - x\u2096\u208b\u2081)",
             TermRole::Arrow);
    add_term("gradient", "downhill step, seen from ahead", "-\u03b7 g", TermRole::Arrow);
    add_term("ahead", "where it looks", "y", TermRole::Point);
    term(kAhead) = position();
    last_step_ = Vector::Zero(position().size());
}

const Vector& AcceleratedGradient::point_ahead() {
    momentum_ = next_momentum_;
    term(kMomentum) = momentum_ * last_step_;
    term(kAhead) = position() + term(kMomentum);
    return term(kAhead);
}

void AcceleratedGradient::compute_step(Vector& step) {
    term(kGradient) = -learning_rate() * seen_gradient();
    last_step_ = term(kMomentum) + term(kGradient);
    next_momentum_ = advance_momentum(t_);
    step = last_step_;
}

}  // namespace core::optim
