#pragma once
// How the prediction moves with one feature: individual curves and their mean.

#include "core/interpret/predict.h"
#include "core/types.h"

namespace core::interpret {

/// Curves over a grid of k values of one feature for m rows.
struct PartialDependence {
    Vector grid;    ///< Shape (k).
    Matrix curves;  ///< Shape (m, k): row i with its feature set to grid[j] (ICE; Goldstein et al., 2015).
    Vector mean;    ///< Shape (k): their mean (Friedman, 2001).

    /// The curves less their values at grid[reference], shape (m, k): all start from zero there, so that
    /// different shapes, which tell of interactions, stand out (c-ICE; Goldstein et al., 2015).
    Matrix centered_curves(Index reference = 0) const;

    /// Standard errors of the mean of the centred curves, shape (k): how far the rise from grid[reference]
    /// would differ for other rows of the same kind. NaN below two rows.
    Vector rise_errors(Index reference = 0) const;
};

/// Predicts every row of X, shape (m, d), with `feature` replaced by every value of the grid: m k calls.
PartialDependence partial_dependence(const Predict& predict, const Matrix& X, Index feature,
                                     const Vector& grid);

/// Grid for a column of numbers, missing values left out: all distinct values, sorted, where there are at
/// most n_values; else n_values equally spaced ones from the quantile `trim` to the quantile 1 - trim, so
/// that outliers do not stretch the picture. Empty where all are missing. n_values >= 2, trim in [0, 0.5).
Vector feature_grid(const Vector& column, Index n_values = 40, double trim = 0.01);

}  // namespace core::interpret
