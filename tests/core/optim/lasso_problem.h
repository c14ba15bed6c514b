#pragma once
// A small lasso problem with scikit-learn's solution: |A x - b|^2 / 2 + 1.5 |x|_1.

#include "core/math/elementary.h"
#include "core/optim/least_squares.h"
#include "core/optim/optimizer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>

namespace core::optim {

/// i, j = np.meshgrid(np.arange(8), np.arange(4), indexing="ij")
/// A = np.cos(1.3 * i * (j + 1)) + 0.5 * np.sin(i);  b = np.sin(0.7 * np.arange(8)) * 3 + 1
inline std::shared_ptr<const Objective> lasso_objective() {
    Matrix A(8, 4);
    Vector b(8);
    for (int i = 0; i < 8; ++i) {
        for (int j = 0; j < 4; ++j) A(i, j) = math::cos(1.3 * i * (j + 1)) + 0.5 * math::sin(i);
        b[i] = math::sin(0.7 * i) * 3.0 + 1.0;
    }
    auto problem = std::make_shared<LeastSquares>();
    problem->dimension = 4;
    problem->residual_count = 8;
    problem->residuals = [A, b](const Vector& x, Vector& residuals) { residuals = A * x - b; };
    problem->jacobian = [A](const Vector&, Matrix& jacobian) { jacobian = A; };
    return make_objective(std::shared_ptr<const LeastSquares>(problem));
}

/// sklearn.linear_model.Lasso(alpha=1.5 / 8, fit_intercept=False, tol=1e-14, max_iter=10**6).fit(A, b).coef_
inline Vector lasso_solution() {
    return Vector{{0.10151377111535058, 0.0, 0.46290263427254952, -0.73549862947741884}};
}

/// Steps and compares the four coordinates, absolutely to 1e-10.
template <std::size_t kRows>
void expect_rows(Optimizer& method, const double (&expected)[kRows][4]) {
    for (const auto& row : expected) {
        method.step();
        CAPTURE(method.iteration());
        for (Index i = 0; i < 4; ++i) CHECK(std::fabs(method.position()[i] - row[i]) < 1e-10);
    }
}

}  // namespace core::optim
