#pragma once
// Quantiles, and the intervals that say how sure an estimate is.

#include "core/types.h"

#include <span>
#include <vector>

namespace core::math {

/// Quantile of sorted values, interpolated linearly between order statistics (type 7 of Hyndman and Fan,
/// 1996: NumPy's default). fraction in [0, 1]; NaN without values.
double quantile(std::span<const double> sorted, double fraction);

/// The values that are not NaN, in increasing order.
std::vector<double> sorted_present(const Vector& values);

/// z with P(Z <= z) = p for a standard normal Z; relative error below 1e-15 (Wichura, algorithm AS 241,
/// 1988). p in (0, 1); infinite at its ends.
double normal_quantile(double p);

/// P(T <= t) for Student's distribution with a whole number df >= 1 of degrees of freedom (a finite sum:
/// Abramowitz and Stegun, 26.7.3 and 26.7.4, 1964).
double student_t_cdf(double t, int df);

/// t with P(T <= t) = p, p in (0, 1).
double student_t_quantile(double p, int df);

/// Confidence interval of a proportion of which `hits` of n trials came true (Wilson, 1927): stays inside [0,
/// 1] and is honest at its ends. [0, 1] for n = 0.
Interval wilson_interval(double hits, double n, double confidence = 0.95);

}  // namespace core::math
