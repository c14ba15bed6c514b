#pragma once
// Problems of least squares: a model's parameters from data.

#include "core/optim/objective.h"

#include <functional>
#include <memory>

namespace core::optim {

/// Minimise f(x) = |r(x)|^2 / 2 over x in R^n, r(x) in R^m, m >= n. (Statisticians' residual sum of squares
/// is 2 f.) Results go into the caller's storage, which already has the right shape. Functions must be pure;
/// outside their domain residuals are not finite.
struct LeastSquares {
    Index dimension = 0;       ///< n, at least 1.
    Index residual_count = 0;  ///< m, at least 1.

    /// r(x) into `residuals`, shape (m).
    std::function<void(const Vector& x, Vector& residuals)> residuals;

    /// J(x) = dr_i/dx_j into `jacobian`, shape (m, n).
    std::function<void(const Vector& x, Matrix& jacobian)> jacobian;
};

/// f as an objective for any method: value |r|^2 / 2, gradient J^T r, and as Hessian the Gauss-Newton matrix
/// J^T J, which leaves out the curvature of the residuals.
std::shared_ptr<const Objective> make_objective(std::shared_ptr<const LeastSquares> problem);

}  // namespace core::optim
