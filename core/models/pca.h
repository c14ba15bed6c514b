#pragma once
// Principal components: the directions in which rows vary most (Pearson, 1901; Hotelling, 1933).

#include "core/types.h"

namespace core::models {

/// Names as in scikit-learn.
struct Pca {
    Vector mean;                      ///< Shape (d).
    Matrix components;                ///< Shape (k, d): orthonormal rows, by falling variance.
    Vector explained_variance;        ///< Shape (k): of the scores, divided by n - 1.
    Vector explained_variance_ratio;  ///< Shape (k): shares of the variance of all d components.

    /// Scores of a row, shape (d) -> (k), and of rows, shape (n, d) -> (n, k).
    Vector transform(const Vector& x) const { return components * (x - mean); }
    Matrix transform(const Matrix& X) const {
        return (X.rowwise() - mean.transpose()) * components.transpose();
    }

    /// The row with these scores in the plane of the components, shape (k) -> (d).
    Vector inverse_transform(const Vector& scores) const { return mean + components.transpose() * scores; }
};

/// Eigenvectors of the covariance of X, shape (n, d) without missing values, n >= 2; the first n_components
/// of them, 0 for min(n, d). Each sign is such that the row with the largest score in size has a positive
/// one.
Pca fit_pca(const Matrix& X, Index n_components = 0);

}  // namespace core::models
