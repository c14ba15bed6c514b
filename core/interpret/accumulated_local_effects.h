#pragma once
// How the prediction moves with one feature, without asking about impossible mixtures of correlated features.

#include "core/interpret/predict.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// A curve through k + 1 grid points, made of k local effects.
struct AccumulatedLocalEffects {
    Vector grid;             ///< Edges z_0 < ... < z_k of the intervals; or the codes of categories.
    Vector effects;          ///< Shape (k + 1), in units of the prediction; its mean over the rows is 0.
    Vector steps;            ///< Shape (k): effects[i + 1] - effects[i], the mean local effects.
    Vector standard_errors;  ///< Shape (k), of the steps; infinite where a single row speaks.
    std::vector<int> counts = {};  ///< Rows in each interval (z_i, z_{i+1}]; or with each category.
    long long model_calls = 0;

    /// Standard error of the rise at(to) - at(from), from <= to, each counted to the edges of its interval:
    /// steps speak of different rows, so their errors add in squares (for categories, whose steps share rows,
    /// about so).
    double rise_error(double from, double to) const;

    /// The curve at a value, straight between grid points and level beyond its ends; NaN for an empty curve.
    double at(double value) const;
};

/// Accumulated local effects of a number (Apley and Zhu, "Visualizing the effects of predictor variables in
/// black box supervised learning models", 2020):
///   step_i = mean over the rows with x_j in (z_i, z_{i+1}] of f(x_j = z_{i+1}, rest) - f(x_j = z_i, rest),
/// added up and centred as in their R package ALEPlot. The edges are the order statistics nearest to n_bins
/// equal shares of the rows (quantiles of type 1), each once; z_0 is the least value, whose rows belong to
/// the first interval. Rows without the feature's value are left out; fewer than two different values give an
/// empty result. n_bins >= 1.
AccumulatedLocalEffects accumulated_local_effects(const Predict& predict, const Matrix& X, Index feature,
                                                  int n_bins = 20);

/// The same for a category with the codes 0 .. n - 1 in the given order, which the learner or the table
/// decides:
///   step_i = mean over the rows with code order[i] or order[i + 1] of f(order[i + 1], rest) - f(order[i],
///   rest).
AccumulatedLocalEffects accumulated_local_effects(const Predict& predict, const Matrix& X, Index feature,
                                                  const std::vector<int>& order);

}  // namespace core::interpret
