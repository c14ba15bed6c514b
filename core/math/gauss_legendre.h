#pragma once
// Gauss-Legendre quadrature: exact for polynomials of degree 2 n - 1 with n points (Gauss, 1814).

#include <vector>

namespace core::math {

/// Integral of f over [0, 1] ~ sum_q weights[q] f(points[q]).
struct QuadratureRule {
    std::vector<double> points = {};   ///< Increasing, inside (0, 1).
    std::vector<double> weights = {};  ///< Positive; their sum is 1.
};

/// The rule with n >= 1 points. Points are the zeros of the Legendre polynomial P_n, found by Newton's method
/// from Tricomi's estimate; errors of a few units in the last place.
QuadratureRule gauss_legendre(int n);

}  // namespace core::math
