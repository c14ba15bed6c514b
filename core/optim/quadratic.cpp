#include "core/optim/quadratic.h"

#include <cassert>
#include <utility>

namespace core::optim {

Quadratic diagonal_quadratic(const Vector& curvatures) {
    return {.A = curvatures.asDiagonal(), .b = Vector::Zero(curvatures.size())};
}

Vector stationary_point(const Quadratic& quadratic) { return quadratic.A.ldlt().solve(quadratic.b); }

std::shared_ptr<const Objective> make_objective(Quadratic quadratic) {
    assert(quadratic.A.rows() == quadratic.b.size() && quadratic.A.cols() == quadratic.b.size());
    auto objective = std::make_shared<Objective>();
    const auto q = std::make_shared<const Quadratic>(std::move(quadratic));
    objective->dimension = q->b.size();
    objective->value = [q](const Vector& x) { return q->value(x); };
    objective->gradient = [q](const Vector& x, Vector& gradient) {
        gradient.noalias() = q->A * x;
        gradient -= q->b;
    };
    objective->hessian = [q](const Vector&, Matrix& hessian) { hessian = q->A; };
    objective->hessian_product = [q](const Vector&, const Vector& v, Vector& product) {
        product.noalias() = q->A * v;
    };
    return objective;
}

}  // namespace core::optim
