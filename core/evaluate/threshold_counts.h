#pragma once
// The confusion at every threshold that makes a difference: what all curves over thresholds are made of.

#include "core/evaluate/metrics.h"
#include "core/types.h"

#include <vector>

namespace core::evaluate {

/// The confusion when probabilities >= threshold are called positive.
struct ThresholdCounts {
    double threshold = kInfinity;
    Confusion counts;
};

/// From threshold +infinity (nothing is called positive) downwards, one for every distinct probability, in
/// time n log n.
std::vector<ThresholdCounts> threshold_counts(const Vector& y, const Vector& probabilities);

}  // namespace core::evaluate
