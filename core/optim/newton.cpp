#include "core/optim/newton.h"

#include <utility>

namespace core::optim {

Newton::Newton(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
               const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::Backtracking),
      factor_(position().size()) {
    add_arrow("direction", "step to the model's lowest point", "-\u03b1 H\u207b\u00b9 g");
    hessian_ = Matrix::Identity(position().size(), position().size());
    curvatures_ = Vector::Ones(position().size());
}

void Newton::choose_direction(Vector& direction) {
    objective_.hessian(position(), hessian_);
    direction = -report_.gradient;
    if (!hessian_.allFinite()) {
        report_.safeguards.fell_back_to_gradient = true;
    } else if (is_safely_positive()) {
        factor_.solveInPlace(direction);
    } else {
        solve_modified(direction);
    }
}

// A singular Hessian may pass Cholesky by rounding alone and would then give a step of astronomic length.
bool Newton::is_safely_positive() {
    constexpr double kSmallestRatio = 1e-5;  // of L's diagonal: squared, 1e-10 of the Hessian
    factor_.compute(hessian_);
    if (factor_.info() != Eigen::Success) return false;
    const auto diagonal = factor_.matrixLLT().diagonal();
    return diagonal.minCoeff() > kSmallestRatio * diagonal.maxCoeff();
}

void Newton::solve_modified(Vector& direction) {
    constexpr double kFloor = 0.1;
    spectrum_.compute(hessian_);
    const double largest = spectrum_.eigenvalues().cwiseAbs().maxCoeff();
    if (spectrum_.info() != Eigen::Success || largest == 0.0) {
        report_.safeguards.fell_back_to_gradient = true;
        return;
    }
    report_.safeguards.hessian_modified = true;
    report_.safeguards.lowest_curvature = spectrum_.eigenvalues()[0];
    curvatures_ = spectrum_.eigenvalues().cwiseAbs().cwiseMax(kFloor * largest);
    const Matrix& axes = spectrum_.eigenvectors();
    hessian_ = axes * curvatures_.asDiagonal() * axes.transpose();
    direction = axes * (axes.transpose() * direction).cwiseQuotient(curvatures_);
}

}  // namespace core::optim
