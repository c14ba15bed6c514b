#include "core/optim/gauss_newton.h"

#include <utility>

namespace core::optim {

GaussNewton::GaussNewton(std::shared_ptr<const LeastSquares> problem, Vector start,
                         const Hyperparameters& parameters, const StopCriteria& stop)
    : LineSearchMethod(make_objective(problem), std::move(start), parameters, stop, SearchKind::Backtracking),
      problem_(std::move(problem)) {
    add_arrow("direction", "step to the linear model's best fit", "-\u03b1 J\u207a r");
    residuals_.resize(problem_->residual_count);
    jacobian_.resize(problem_->residual_count, problem_->dimension);
    model_hessian_ = Matrix::Identity(problem_->dimension, problem_->dimension);
}

void GaussNewton::choose_direction(Vector& direction) {
    problem_->residuals(position(), residuals_);
    problem_->jacobian(position(), jacobian_);
    model_hessian_.noalias() = jacobian_.transpose() * jacobian_;
    direction = -jacobian_.colPivHouseholderQr().solve(residuals_);
}

}  // namespace core::optim
