#include "core/optim/adam.h"

#include <utility>

namespace core::optim {

Adam::Adam(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
           const StopCriteria& stop)
    : FirstOrder(std::move(objective), std::move(start), parameters, stop) {
    add_term("momentum", "kept from earlier gradients", "\u03b2\u2081 m", TermRole::Arrow);
    add_term("gradient", "this gradient's share", "(1-\u03b2\u2081) g", TermRole::Arrow);
    add_term("scale", "rate of each coordinate", "\u03b7 / \u221av\u0302", TermRole::Scale);
    add_term("first_moment", "mean gradient", "m", TermRole::State);
    add_term("second_moment", "mean squared gradient", "v", TermRole::State);
}

void Adam::compute_step(Vector& step) {
    const double beta1 = parameters_.beta1;
    const double beta2 = parameters_.beta2;
    const Vector& g = seen_gradient();
    Vector& m = term(kFirstMoment);
    Vector& v = term(kSecondMoment);
    beta1_power_ *= beta1;
    beta2_power_ *= beta2;

    v = beta2 * v + (1.0 - beta2) * g.cwiseAbs2();
    const Vector& u = scaling_moment(v);
    term(kScale) = learning_rate() / ((u.array() / (1.0 - beta2_power_)).sqrt() + parameters_.epsilon);
    const double correction = -1.0 / (1.0 - beta1_power_);
    term(kMomentum) = (correction * beta1) * m.cwiseProduct(term(kScale));
    term(kGradient) = (correction * (1.0 - beta1)) * g.cwiseProduct(term(kScale));
    m = beta1 * m + (1.0 - beta1) * g;
    step = term(kMomentum) + term(kGradient);
}

}  // namespace core::optim
