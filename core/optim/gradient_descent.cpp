#include "core/optim/gradient_descent.h"

#include <utility>

namespace core::optim {

GradientDescent::GradientDescent(std::shared_ptr<const Objective> objective, Vector start,
                                 const Hyperparameters& parameters, const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("gradient", "downhill step", "-\u03b7 g", TermRole::Arrow);
}

void GradientDescent::compute_step(Vector& step) {
    step = -learning_rate() * seen_gradient();
    term(kGradient) = step;
}

}  // namespace core::optim
