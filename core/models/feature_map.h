#pragma once
// From a table's columns to what a linear model multiplies its weights by.

#include "core/data/preprocessing.h"
#include "core/types.h"

namespace core::models {

/// The Chebyshev polynomials T_1 ... T_degree of a column brought from `range` to [-1, 1], shape (n, degree):
/// curves with 0, 1, 2, ... bends, all between -1 and 1 inside the range. degree >= 1, a range of positive
/// length. (T_k(u) = 2 u T_k-1 - T_k-2; as NumPy's chebvander without its first column.)
Matrix chebyshev_columns(const Vector& x, Interval range, int degree);

struct FeatureMapOptions {
    int degree = 0;       ///< 0: the columns themselves; else the bends of the first column.
    Interval range = {};  ///< Of that column.
    data::Scaling scaling = data::Scaling::kStandardize;
};

/// Learnt from the training rows, then applied to any rows.
class FeatureMap {
public:
    FeatureMap() = default;
    static FeatureMap fit(const Matrix& training_columns, const FeatureMapOptions& options);

    /// Shape (n, k) -> (n, d).
    Matrix transform(const Matrix& columns) const;

    /// The same model's weights for columns that were not standardised, and back. Shape (d + 1).
    Vector unscaled_weights(const Vector& theta) const;
    Vector scaled_weights(const Vector& unscaled) const;

private:
    Matrix bent(const Matrix& columns) const;

    FeatureMapOptions options_;
    data::Standardizer standardizer_;  // mean 0 and scale 1 where nothing is standardised
};

}  // namespace core::models
