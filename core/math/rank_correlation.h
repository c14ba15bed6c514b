#pragma once

#include "core/types.h"

namespace core::math {

/// 1 for the smallest value, 2 for the next; equal values share the mean of their ranks. No NaN.
Vector mean_ranks(const Vector& values);

/// How far two orders agree, in [-1, 1]: the correlation of their ranks (Spearman, 1904). Both of shape (n),
/// no NaN; NaN where one of them is constant.
double rank_correlation(const Vector& a, const Vector& b);

}  // namespace core::math
