#include "core/evaluate/ranking_curves.h"

#include "core/evaluate/threshold_counts.h"

#include <cassert>

namespace core::evaluate {
namespace {

bool has_positive(const Vector& y) { return (y.array() > 0.5).any(); }

}  // namespace

std::vector<PrecisionRecallPoint> precision_recall_curve(const Vector& y, const Vector& probabilities) {
    std::vector<PrecisionRecallPoint> curve;
    if (!has_positive(y)) return curve;
    for (const ThresholdCounts& at : threshold_counts(y, probabilities)) {
        const bool calls_none = at.threshold == kInfinity;
        curve.push_back({at.threshold, calls_none ? 1.0 : at.counts.precision(), at.counts.recall()});
    }
    return curve;
}

double average_precision(const Vector& y, const Vector& probabilities) {
    const auto curve = precision_recall_curve(y, probabilities);
    if (curve.empty()) return kNaN;
    double sum = 0.0;
    for (std::size_t k = 1; k < curve.size(); ++k) {
        sum += (curve[k].recall - curve[k - 1].recall) * curve[k].precision;
    }
    return sum;
}

std::vector<GainPoint> gain_curve(const Vector& y, const Vector& probabilities) {
    std::vector<GainPoint> curve;
    if (!has_positive(y)) return curve;
    for (const ThresholdCounts& at : threshold_counts(y, probabilities)) {
        const int n_taken = at.counts.true_positive + at.counts.false_positive;
        GainPoint point{.share = static_cast<double>(n_taken) / static_cast<double>(y.size()),
                        .gain = at.counts.recall()};
        if (n_taken > 0) point.lift = point.gain / point.share;
        curve.push_back(point);
    }
    return curve;
}

double gain_at(const std::vector<GainPoint>& curve, double share) {
    assert(!curve.empty() && share >= 0.0 && share <= 1.0);
    std::size_t k = 1;
    while (k + 1 < curve.size() && curve[k].share < share) ++k;
    const double width = curve[k].share - curve[k - 1].share;
    return curve[k - 1].gain + (share - curve[k - 1].share) / width * (curve[k].gain - curve[k - 1].gain);
}

}  // namespace core::evaluate
