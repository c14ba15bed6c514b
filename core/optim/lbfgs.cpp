#include "core/optim/lbfgs.h"

#include "core/optim/quasi_newton.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::optim {

Lbfgs::Lbfgs(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
             const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::StrongWolfe) {
    add_arrow("direction", "step to the learnt model's lowest point", "-\u03b1 H g");
    const Index memory = std::max<Index>(1, static_cast<Index>(std::lround(parameters.memory)));
    steps_ = Matrix::Zero(position().size(), memory);
    gradient_changes_ = steps_;
    inverse_products_ = Vector::Zero(memory);
    weights_ = Vector::Zero(memory);
}

void Lbfgs::choose_direction(Vector& direction) {
    direction = -report_.gradient;
    if (stored_ == 0) return;
    for (Index age = 0; age < stored_; ++age) {
        const Index k = column(age);
        weights_[k] = inverse_products_[k] * steps_.col(k).dot(direction);
        direction -= weights_[k] * gradient_changes_.col(k);
    }
    const auto newest_change = gradient_changes_.col(newest_);
    direction *= 1.0 / (inverse_products_[newest_] * newest_change.squaredNorm());
    for (Index age = stored_ - 1; age >= 0; --age) {
        const Index k = column(age);
        const double beta = inverse_products_[k] * gradient_changes_.col(k).dot(direction);
        direction += (weights_[k] - beta) * steps_.col(k);
    }
}

double Lbfgs::first_step(double) const { return stored_ == 0 ? careful_first_step(report_.gradient) : 1.0; }

void Lbfgs::learn(const Vector& s, const Vector& y) {
    if (!has_positive_curvature(s, y)) {
        report_.safeguards.update_skipped = true;
        return;
    }
    newest_ = (newest_ + 1) % capacity();
    steps_.col(newest_) = s;
    gradient_changes_.col(newest_) = y;
    inverse_products_[newest_] = 1.0 / s.dot(y);
    stored_ = std::min(stored_ + 1, capacity());
}

void Lbfgs::forget() {
    report_.safeguards.memory_forgotten = stored_ > 0;
    stored_ = 0;
}

}  // namespace core::optim
