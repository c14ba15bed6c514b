#pragma once
// Edits of an additive model's curves by somebody who knows more than the data (Wang et al., "GAM Changer",
// 2021). Each gives a new model; nothing else of it changes, so that every consequence follows from the
// scores.

#include "core/models/additive_model.h"
#include "core/models/isotonic_regression.h"

#include <cstddef>

namespace core::models {

/// Groups begin .. end - 1 of a curve; not empty. Where the order of the groups counts the curve is over a
/// number and the range leaves out the last group, which is that of missing values.
struct CurveRange {
    std::size_t term = 0;
    Index begin = 0;
    Index end = 0;
};

/// Mean score of the range, weighted by the rows in its groups; of groups without rows the plain mean.
double mean_score(const AdditiveModel& model, const CurveRange& range);

/// s + amount.
AdditiveModel raised(AdditiveModel model, const CurveRange& range, double amount);

/// factor * s: 0 takes the effect away, 1 changes nothing.
AdditiveModel scaled(AdditiveModel model, const CurveRange& range, double factor);

/// Every group gets the mean score of the range.
AdditiveModel flattened(AdditiveModel model, const CurveRange& range);

/// A straight line over the feature's values between the two groups beside the range, read at the middle of
/// each group. With a neighbour on one side only its score; with none as flattened(). The order counts.
AdditiveModel straightened(AdditiveModel model, const CurveRange& range);

/// The nearest monotone scores (isotonic regression, weighted by the rows). The order counts.
AdditiveModel made_monotone(AdditiveModel model, const CurveRange& range, Slope slope);

}  // namespace core::models
