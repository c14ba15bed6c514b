#pragma once
// What a linear model minimises: the mean loss of its rows as a function of its weights.

#include "core/types.h"

#include <span>

namespace core::models {

enum class Loss { kSquared, kLogistic };

/// Rows, targets and the loss l(z, y) of a score z = b + w . x:
///
///     kSquared   (z - y)^2 / 2
///     kLogistic  log(1 + e^z) - y z,   y in {0, 1}
///
/// Parameters are theta = (w, b) of shape (d + 1), the intercept last.
struct LinearProblem {
    Matrix X = {};  ///< Shape (n, d), n >= 1, without missing values.
    Vector y = {};  ///< Shape (n).
    Loss loss = Loss::kSquared;

    Index n_rows() const { return X.rows(); }
    Index n_parameters() const { return X.cols() + 1; }

    double score(const Vector& theta, Index row) const;
};

/// z for all rows, shape (n).
Vector scores(const LinearProblem& problem, const Vector& theta);

/// l(z, y), and its derivative with respect to z.
double loss_of_score(Loss loss, double z, double y);
double slope_of_score(Loss loss, double z, double y);

/// A mean loss as people read it: for kSquared the root of the mean squared error, in the target's unit; for
/// kLogistic the mean loss itself.
double readable_loss(Loss loss, double mean_loss);

/// Both at the price of one.
struct ScoreLoss {
    double value = 0.0;
    double slope = 0.0;
};
ScoreLoss loss_and_slope(Loss loss, double z, double y);

/// The gradient of one row's loss, shape (d + 1): where this row alone would not have the weights go.
Vector row_gradient(const LinearProblem& problem, const Vector& theta, Index row);

/// Mean loss over all rows.
double mean_loss(const LinearProblem& problem, const Vector& theta);

/// Gradient of the mean loss over all rows or over some (at least one), shape (d + 1).
Vector mean_gradient(const LinearProblem& problem, const Vector& theta);
Vector mean_gradient(const LinearProblem& problem, const Vector& theta, std::span<const Index> rows);

/// Hessian of the mean loss, shape (d + 1, d + 1).
Matrix mean_hessian(const LinearProblem& problem, const Vector& theta);

/// The largest curvature that the mean loss has anywhere, L: with a learning rate up to 1 / L gradient
/// descent never goes up, with one above 2 / L it cannot rest at a minimum (exactly for kSquared, where the
/// curvature is the same everywhere; for kLogistic it is largest at z = 0).
double largest_curvature(const LinearProblem& problem);

/// The same for the row that has the largest on its own: mini-batches of one row are safe below 1 over it.
double largest_row_curvature(const LinearProblem& problem);

/// Largest over smallest curvature of the loss bowl, (s_max / s_min)^2 for the singular values s of the
/// matrix [X 1]: 1 for a round bowl. For kLogistic at theta = 0, where all rows weigh the same. Infinite
/// where columns depend on one another.
double condition_number(const Matrix& X);

}  // namespace core::models
