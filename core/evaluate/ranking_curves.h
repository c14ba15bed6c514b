#pragma once
// How well probabilities sort the positive examples to the front. y holds 0 and 1.

#include "core/types.h"

#include <vector>

namespace core::evaluate {

/// One point of the precision-recall curve: calling probabilities >= threshold positive.
struct PrecisionRecallPoint {
    double threshold = 0.0;
    double precision = 0.0;
    double recall = 0.0;
};

/// From the highest threshold to the lowest, a point for every distinct probability; before them the point
/// (infinity, precision 1, recall 0). Empty unless a positive example occurs. scikit-learn's
/// precision_recall_curve, from its end to its start.
std::vector<PrecisionRecallPoint> precision_recall_curve(const Vector& y, const Vector& probabilities);

/// sum_k (recall_k - recall_{k-1}) precision_k; NaN unless a positive example occurs.
double average_precision(const Vector& y, const Vector& probabilities);

/// What taking the share of rows with the highest probabilities would find.
struct GainPoint {
    double share = 0.0;  ///< Of all rows, in [0, 1].
    double gain = 0.0;   ///< Share of the positive examples among them.
    double lift = kNaN;  ///< gain / share: how many times better than taking rows at random; NaN at 0.
};

/// Cumulative gains from (0, 0) to (1, 1), a point for every distinct probability (rows of equal probability
/// are taken together). Empty unless a positive example occurs.
std::vector<GainPoint> gain_curve(const Vector& y, const Vector& probabilities);

/// Gain at a share between points, straight between them.
double gain_at(const std::vector<GainPoint>& curve, double share);

}  // namespace core::evaluate
