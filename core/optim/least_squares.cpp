#include "core/optim/least_squares.h"

#include <cassert>
#include <utility>

namespace core::optim {
namespace {

Vector residuals_at(const LeastSquares& problem, const Vector& x) {
    Vector residuals(problem.residual_count);
    problem.residuals(x, residuals);
    return residuals;
}

Matrix jacobian_at(const LeastSquares& problem, const Vector& x) {
    Matrix jacobian(problem.residual_count, problem.dimension);
    problem.jacobian(x, jacobian);
    return jacobian;
}

}  // namespace

std::shared_ptr<const Objective> make_objective(std::shared_ptr<const LeastSquares> problem) {
    assert(problem && problem->dimension > 0 && problem->residual_count > 0);
    assert(problem->residuals && problem->jacobian);
    auto objective = std::make_shared<Objective>();
    objective->dimension = problem->dimension;
    objective->value = [problem](const Vector& x) { return 0.5 * residuals_at(*problem, x).squaredNorm(); };
    objective->gradient = [problem](const Vector& x, Vector& gradient) {
        gradient.noalias() = jacobian_at(*problem, x).transpose() * residuals_at(*problem, x);
    };
    objective->hessian = [problem](const Vector& x, Matrix& hessian) {
        const Matrix jacobian = jacobian_at(*problem, x);
        hessian.noalias() = jacobian.transpose() * jacobian;
    };
    return objective;
}

}  // namespace core::optim
