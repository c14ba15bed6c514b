#pragma once
// What decisions by a threshold earn and cost.

#include "core/evaluate/metrics.h"
#include "core/types.h"

#include <vector>

namespace core::evaluate {

/// Money for each of the four outcomes; costs are negative.
struct Payoffs {
    double true_positive = 0.0;
    double false_positive = 0.0;
    double true_negative = 0.0;
    double false_negative = 0.0;
};

/// The money that these outcomes bring in all.
double profit(const Confusion& counts, const Payoffs& payoffs);

struct ProfitPoint {
    double threshold = kInfinity;
    Confusion counts;
    double profit = 0.0;
};

/// Profit at threshold +infinity and at every distinct probability, downwards.
std::vector<ProfitPoint> profit_curve(const Vector& y, const Vector& probabilities, const Payoffs& payoffs);

/// The point of the curve that earns most; the highest threshold among equals.
ProfitPoint best_threshold(const Vector& y, const Vector& probabilities, const Payoffs& payoffs);

/// The threshold that calibrated probabilities ask for, whatever the data: positive calls pay off from
///   p (tp - fn) + (1 - p) (fp - tn) >= 0  on (Elkan, "The foundations of cost-sensitive learning", 2001).
/// NaN where a positive call does not gain with p.
double optimal_threshold(const Payoffs& payoffs);

/// The best threshold when at most `capacity` rows can be called positive.
ProfitPoint best_threshold_within(const Vector& y, const Vector& probabilities, const Payoffs& payoffs,
                                  int capacity);

}  // namespace core::evaluate
