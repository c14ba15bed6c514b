#pragma once
// How good predicted numbers are; y and predictions of shape (n). Definitions as in scikit-learn.

#include "core/types.h"

namespace core::evaluate {

/// 1 - sum (y - f)^2 / sum (y - mean)^2; where y does not vary 1 if all is right and else 0. NaN for n = 0.
double r_squared(const Vector& y, const Vector& predictions);

double mean_squared_error(const Vector& y, const Vector& predictions);       ///< NaN for n = 0.
double root_mean_squared_error(const Vector& y, const Vector& predictions);  ///< In the units of y.
double mean_absolute_error(const Vector& y, const Vector& predictions);
double median_absolute_error(const Vector& y, const Vector& predictions);

}  // namespace core::evaluate
