#include "core/optim/expression_objective.h"

#include <utility>

namespace core::optim {
namespace {

using expression::Function;

std::shared_ptr<Objective> objective_of_one(std::shared_ptr<const Function> f) {
    auto objective = std::make_shared<Objective>();
    objective->dimension = 1;
    objective->value = [f](const Vector& x) { return f->value(x[0]); };
    objective->gradient = [f](const Vector& x, Vector& gradient) {
        gradient[0] = f->value_and_gradient(x[0]).dx;
    };
    objective->hessian = [f](const Vector& x, Matrix& hessian) {
        hessian(0, 0) = f->value_gradient_and_hessian(x[0]).dxx;
    };
    return objective;
}

std::shared_ptr<Objective> objective_of_two(std::shared_ptr<const Function> f) {
    auto objective = std::make_shared<Objective>();
    objective->dimension = 2;
    objective->value = [f](const Vector& x) { return f->value(x[0], x[1]); };
    objective->gradient = [f](const Vector& x, Vector& gradient) {
        const auto at = f->value_and_gradient(x[0], x[1]);
        gradient << at.dx, at.dy;
    };
    objective->hessian = [f](const Vector& x, Matrix& hessian) {
        const auto at = f->value_gradient_and_hessian(x[0], x[1]);
        hessian << at.dxx, at.dxy, at.dxy, at.dyy;
    };
    return objective;
}

}  // namespace

std::shared_ptr<const Objective> make_objective(expression::Function function) {
    auto shared = std::make_shared<const Function>(std::move(function));
    return shared->dimension() == 1 ? objective_of_one(std::move(shared))
                                    : objective_of_two(std::move(shared));
}

}  // namespace core::optim
