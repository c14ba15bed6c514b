#include "core/evaluate/profit.h"

#include "core/evaluate/threshold_counts.h"

#include <limits>

namespace core::evaluate {

double profit(const Confusion& counts, const Payoffs& payoffs) {
    return counts.true_positive * payoffs.true_positive + counts.false_positive * payoffs.false_positive +
           counts.true_negative * payoffs.true_negative + counts.false_negative * payoffs.false_negative;
}

std::vector<ProfitPoint> profit_curve(const Vector& y, const Vector& probabilities, const Payoffs& payoffs) {
    std::vector<ProfitPoint> curve;
    for (const ThresholdCounts& at : threshold_counts(y, probabilities)) {
        curve.push_back({at.threshold, at.counts, profit(at.counts, payoffs)});
    }
    return curve;
}

ProfitPoint best_threshold(const Vector& y, const Vector& probabilities, const Payoffs& payoffs) {
    return best_threshold_within(y, probabilities, payoffs, std::numeric_limits<int>::max());
}

double optimal_threshold(const Payoffs& payoffs) {
    const double gain = payoffs.true_positive - payoffs.false_negative;
    const double loss = payoffs.true_negative - payoffs.false_positive;
    return gain + loss > 0.0 ? loss / (gain + loss) : kNaN;
}

ProfitPoint best_threshold_within(const Vector& y, const Vector& probabilities, const Payoffs& payoffs,
                                  int capacity) {
    const auto curve = profit_curve(y, probabilities, payoffs);
    ProfitPoint best = curve.front();
    for (const ProfitPoint& point : curve) {
        if (point.counts.true_positive + point.counts.false_positive > capacity) break;
        if (point.profit > best.profit) best = point;
    }
    return best;
}

}  // namespace core::evaluate
