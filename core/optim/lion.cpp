#include "core/optim/lion.h"

#include <utility>

namespace core::optim {

Lion::Lion(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
           const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("sign", "one length for every coordinate", "-\u03b7 sign c", TermRole::Arrow);
    add_term("weight_decay", "pull to the origin", "-\u03b7 \u03bb x", TermRole::Arrow);
    add_term("mixture", "momentum and gradient", "c", TermRole::State);
    add_term("first_moment", "mean gradient", "m", TermRole::State);
}

void Lion::compute_step(Vector& step) {
    const double beta1 = parameters_.beta1;
    const double beta2 = parameters_.beta2;
    const Vector& g = seen_gradient();
    Vector& m = term(kFirstMoment);
    term(kMixture) = beta1 * m + (1.0 - beta1) * g;
    m = beta2 * m + (1.0 - beta2) * g;
    term(kSign) = -learning_rate() * term(kMixture).cwiseSign();
    term(kDecay) = -(learning_rate() * parameters_.weight_decay) * position();
    step = term(kSign) + term(kDecay);
}

}  // namespace core::optim
