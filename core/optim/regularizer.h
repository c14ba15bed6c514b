#pragma once
// The part of a problem that is not smooth but simple: penalties and constraints, known by their proximal
// map.

#include "core/types.h"

#include <functional>

namespace core::optim {

/// A convex function h: R^n -> R with its proximal map (Moreau, 1962; Parikh and Boyd, 2014):
///
///     prox(z, t) = argmin over x of h(x) + |x - z|^2 / (2 t),   t > 0
///
/// For the indicator of a convex set (0 inside, infinite outside) that is the projection, whatever t.
struct Regularizer {
    std::function<double(const Vector& x)> value;
    std::function<void(const Vector& z, double t, Vector& x)> prox;  ///< `x` has z's shape (n), may be z.
};

/// soft_threshold(z, c) = sign(z) max(|z| - c, 0): the proximal map of c |x| (Donoho, 1995).
double soft_threshold(double z, double c);

/// lambda |x|_1 over the first n - unpenalized coordinates (an intercept comes last).
Regularizer l1_penalty(double lambda, Index unpenalized = 0);

/// l1 |x|_1 + l2 |x|^2 / 2 over the first n - unpenalized coordinates (Zou and Hastie, 2005).
Regularizer elastic_net_penalty(double l1, double l2, Index unpenalized = 0);

/// low <= x <= high in every coordinate; shapes (n), entries may be infinite, low <= high (assert).
Regularizer box_constraint(Vector low, Vector high);

/// x >= 0.
Regularizer nonnegative_constraint();

/// |x - centre| <= radius, radius at least 0.
Regularizer ball_constraint(Vector centre, double radius);

/// x >= 0 with sum x = total > 0: probabilities for total 1. The projection is exact (Held, Wolfe and
/// Crowder, 1974; Duchi et al., 2008).
Regularizer simplex_constraint(double total = 1.0);

}  // namespace core::optim
