#include "core/optim/conjugate_gradient.h"

#include "core/optim/quasi_newton.h"

#include <algorithm>
#include <utility>

namespace core::optim {

ConjugateGradient::ConjugateGradient(std::shared_ptr<const Objective> objective, Vector start,
                                     const Hyperparameters& parameters, const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::StrongWolfe) {
    add_arrow("gradient", "downhill step", "-\u03b1 g");
    add_arrow("momentum", "kept from the last direction", "\u03b1 \u03b2 d");
    last_direction_ = Vector::Zero(position().size());
}

void ConjugateGradient::choose_direction(Vector& direction) {
    beta_ = next_beta_;
    report_.safeguards.memory_forgotten = iteration() > 0 && beta_ == 0.0;
    direction = -report_.gradient + beta_ * last_direction_;
}

void ConjugateGradient::split_direction(const Vector&) {
    report_.terms[kGradient].value = -report_.gradient;
    report_.terms[kMomentum].value = beta_ * last_direction_;
}

double ConjugateGradient::first_step(double slope) const {
    if (!(last_decrease_ > 0.0)) return careful_first_step(report_.gradient);
    return std::min(1.0, 1.01 * 2.0 * last_decrease_ / -slope);
}

void ConjugateGradient::learn(const Vector&, const Vector& y) {
    last_direction_ = report_.direction;
    last_decrease_ = report_.from_value - report_.value;
    const double beta = report_.gradient.dot(y) / report_.from_gradient.squaredNorm();
    next_beta_ = std::max(0.0, beta);
}

void ConjugateGradient::forget() {
    report_.safeguards.memory_forgotten = true;
    beta_ = 0.0;
}

}  // namespace core::optim
