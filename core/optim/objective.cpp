#include "core/optim/objective.h"

#include <cassert>
#include <utility>

namespace core::optim {

CountedObjective::CountedObjective(std::shared_ptr<const Objective> objective)
    : objective_(std::move(objective)) {
    assert(objective_ && objective_->dimension > 0 && objective_->value);
}

double CountedObjective::value(const Vector& x) {
    ++evaluations_.value;
    return objective_->value(x);
}

void CountedObjective::gradient(const Vector& x, Vector& gradient) {
    assert(objective_->has_gradient());
    ++evaluations_.gradient;
    if (objective_->gradient) {
        objective_->gradient(x, gradient);
    } else {
        objective_->value_and_gradient(x, gradient);
    }
}

void CountedObjective::gradient_of_terms(const Vector& x, std::span<const Index> terms, Vector& gradient) {
    assert(objective_->has_terms() && !terms.empty());
    evaluations_.terms += static_cast<std::int64_t>(terms.size());
    objective_->gradient_of_terms(x, terms, gradient);
}

double CountedObjective::value_and_gradient(const Vector& x, Vector& gradient) {
    ++evaluations_.value;
    ++evaluations_.gradient;
    return shown_value_and_gradient(x, gradient);
}

double CountedObjective::gradient_and_shown_value(const Vector& x, Vector& gradient) {
    ++evaluations_.gradient;
    return shown_value_and_gradient(x, gradient);
}

void CountedObjective::hessian(const Vector& x, Matrix& hessian) {
    assert(objective_->has_hessian());
    ++evaluations_.hessian;
    objective_->hessian(x, hessian);
}

void CountedObjective::hessian_product(const Vector& x, const Vector& v, Vector& product) {
    assert(objective_->hessian_product);
    ++evaluations_.gradient;
    objective_->hessian_product(x, v, product);
}

double CountedObjective::shown_value_and_gradient(const Vector& x, Vector& gradient) const {
    assert(objective_->has_gradient());
    if (objective_->value_and_gradient) return objective_->value_and_gradient(x, gradient);
    objective_->gradient(x, gradient);
    return objective_->value(x);
}

}  // namespace core::optim
