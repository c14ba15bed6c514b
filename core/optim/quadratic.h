#pragma once
// Quadratic functions: the ones on which everything about a method can be computed.

#include "core/optim/objective.h"

#include <memory>

namespace core::optim {

/// f(x) = x.A x / 2 - b.x + c with symmetric A, shape (n, n), and b of shape (n). For positive definite A its
/// minimizer solves A x = b.
struct Quadratic {
    Matrix A;
    Vector b;
    double c = 0.0;

    double value(const Vector& x) const { return 0.5 * x.dot(A * x) - b.dot(x) + c; }
};

/// The bowl with these curvatures along the axes and its minimum 0 at the origin.
Quadratic diagonal_quadratic(const Vector& curvatures);

/// The solution of A x = b: the minimizer if A is positive definite.
Vector stationary_point(const Quadratic& quadratic);

/// The quadratic as an objective, with gradient A x - b, Hessian A and its products with vectors. A must be
/// square and of b's size (assert).
std::shared_ptr<const Objective> make_objective(Quadratic quadratic);

}  // namespace core::optim
