#include "core/optim/adagrad.h"

#include <utility>

namespace core::optim {

AdaGrad::AdaGrad(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
                 const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("gradient", "scaled downhill step", "-\u03b7 g / \u221as", TermRole::Arrow);
    add_term("scale", "rate of each coordinate", "\u03b7 / \u221as", TermRole::Scale);
    add_term("squares", "sum of squared gradients", "s", TermRole::State);
}

void AdaGrad::compute_step(Vector& step) {
    term(kSquares) += seen_gradient().cwiseAbs2();
    term(kScale) = learning_rate() / (term(kSquares).array().sqrt() + parameters_.epsilon);
    step = -term(kScale).cwiseProduct(seen_gradient());
    term(kGradient) = step;
}

}  // namespace core::optim
