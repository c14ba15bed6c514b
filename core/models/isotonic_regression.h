#pragma once
// The monotone sequence nearest to a given one.

#include "core/types.h"

namespace core::models {

enum class Slope { kRising, kFalling };

/// The f that minimises sum_i w_i (y_i - f_i)^2 under f_1 <= f_2 <= ... (>= for kFalling), by pooling
/// adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman, 1955). y and w of shape (n), no weight
/// negative; a value of weight 0 has no say and follows its neighbours.
Vector isotonic_regression(const Vector& y, const Vector& w, Slope slope);

}  // namespace core::models
