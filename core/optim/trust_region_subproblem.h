#pragma once
// The lowest point of a quadratic model inside a ball.

#include "core/types.h"

namespace core::optim {

/// The (nearly) lowest step p of m(p) = g.p + p.H p / 2 with |p| <= radius.
struct SubproblemSolution {
    Vector step;                  ///< Shape (n).
    double predicted = 0.0;       ///< -m(p), at least 0.
    bool is_on_boundary = false;  ///< |p| = radius.
    double multiplier = 0.0;      ///< Exact solution: (H + multiplier I) p = -g.
    Matrix path;                  ///< Steihaug: the steps p_1, p_2, ... = p of the conjugate gradients.
};

/// The exact solution from the eigenvalues of H (More and Sorensen, 1983; Conn, Gould and Toint, 2000,
/// section 7.3), the hard case included. Costs O(n^3): for small dimensions.
/// g of shape (n), H symmetric of shape (n, n), both finite, radius positive (assert).
SubproblemSolution solve_subproblem_exactly(const Vector& g, const Matrix& H, double radius);

/// Conjugate gradients that stop at the boundary, at negative curvature, or when |g + H p| <= tolerance
/// (Steihaug, 1983; Nocedal and Wright, 2006, algorithm 7.2). Arguments as above.
SubproblemSolution solve_subproblem_by_steihaug(const Vector& g, const Matrix& H, double radius,
                                                double tolerance);

}  // namespace core::optim
