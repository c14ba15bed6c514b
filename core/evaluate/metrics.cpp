#include "core/evaluate/metrics.h"

#include "core/evaluate/threshold_counts.h"
#include "core/math/elementary.h"
#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::evaluate {
namespace {

double ratio(int part, int whole) {
    return whole == 0 ? kNaN : static_cast<double>(part) / static_cast<double>(whole);
}

// n_bins + 1 edges; those of equal width are computed as NumPy's linspace does, to the last bit.
std::vector<double> bin_edges(const Vector& probabilities, int n_bins, BinStrategy strategy) {
    const std::vector<double> sorted = math::sorted_present(probabilities);
    const double width = 1.0 / n_bins;
    std::vector<double> edges;
    for (int k = 0; k <= n_bins; ++k) {
        const double share = k == n_bins ? 1.0 : k * width;
        const bool is_quantile = strategy == BinStrategy::kQuantile && !sorted.empty();
        edges.push_back(is_quantile ? math::quantile(sorted, share) : share);
    }
    return edges;
}

}  // namespace

double Confusion::accuracy() const { return ratio(true_positive + true_negative, total()); }
double Confusion::precision() const { return ratio(true_positive, true_positive + false_positive); }
double Confusion::recall() const { return ratio(true_positive, true_positive + false_negative); }

double Confusion::specificity() const { return ratio(true_negative, true_negative + false_positive); }
double Confusion::f1() const {
    return ratio(2 * true_positive, 2 * true_positive + false_positive + false_negative);
}
double Confusion::balanced_accuracy() const { return 0.5 * (recall() + specificity()); }

double Confusion::matthews_correlation() const {
    const double tp = true_positive;
    const double fp = false_positive;
    const double tn = true_negative;
    const double fn = false_negative;
    const double spread = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
    return spread > 0.0 ? (tp * tn - fp * fn) / std::sqrt(spread) : 0.0;
}

Confusion confusion(const Vector& y, const Vector& probabilities, double threshold) {
    assert(y.size() == probabilities.size());
    Confusion counts;
    for (Index i = 0; i < y.size(); ++i) {
        const bool is_positive = y[i] > 0.5;
        if (probabilities[i] >= threshold) {
            ++(is_positive ? counts.true_positive : counts.false_positive);
        } else {
            ++(is_positive ? counts.false_negative : counts.true_negative);
        }
    }
    return counts;
}

double accuracy(const Vector& y, const Vector& probabilities, double threshold) {
    return confusion(y, probabilities, threshold).accuracy();
}

double log_loss(const Vector& y, const Vector& probabilities) {
    assert(y.size() == probabilities.size());
    constexpr double kMargin = 1e-15;
    double sum = 0.0;
    for (Index i = 0; i < y.size(); ++i) {
        const double p = std::clamp(probabilities[i], kMargin, 1.0 - kMargin);
        sum -= math::log(y[i] > 0.5 ? p : 1.0 - p);
    }
    return y.size() == 0 ? kNaN : sum / static_cast<double>(y.size());
}

double brier_score(const Vector& y, const Vector& probabilities) {
    assert(y.size() == probabilities.size());
    return y.size() == 0 ? kNaN : (y - probabilities).squaredNorm() / static_cast<double>(y.size());
}

double roc_auc(const Vector& y, const Vector& probabilities) {
    const auto curve = roc_curve(y, probabilities);
    if (curve.empty()) return kNaN;
    double area = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const double width = curve[i].false_positive_rate - curve[i - 1].false_positive_rate;
        area += 0.5 * width * (curve[i].true_positive_rate + curve[i - 1].true_positive_rate);
    }
    return area;
}

std::vector<RocPoint> roc_curve(const Vector& y, const Vector& probabilities) {
    const auto n_positive = static_cast<int>((y.array() > 0.5).count());
    if (n_positive == 0 || n_positive == static_cast<int>(y.size())) return {};
    std::vector<RocPoint> curve;
    for (const ThresholdCounts& at : threshold_counts(y, probabilities)) {
        const Confusion& counts = at.counts;
        const double false_positive_rate =
            ratio(counts.false_positive, static_cast<int>(y.size()) - n_positive);
        curve.push_back({at.threshold, false_positive_rate, counts.recall()});
    }
    return curve;
}

std::vector<CalibrationBin> calibration_bins(const Vector& y, const Vector& probabilities, int n_bins,
                                             BinStrategy strategy) {
    assert(y.size() == probabilities.size() && n_bins >= 1);
    const std::vector<double> edges = bin_edges(probabilities, n_bins, strategy);
    std::vector<CalibrationBin> bins(static_cast<std::size_t>(n_bins));
    for (std::size_t k = 0; k < bins.size(); ++k) bins[k].range = {edges[k], edges[k + 1]};
    std::vector<double> predicted(bins.size(), 0.0);
    std::vector<double> observed(bins.size(), 0.0);
    for (Index i = 0; i < y.size(); ++i) {
        const auto edge = std::lower_bound(edges.begin() + 1, edges.end() - 1, probabilities[i]);
        const auto bin = static_cast<std::size_t>(edge - edges.begin() - 1);
        ++bins[bin].count;
        predicted[bin] += probabilities[i];
        observed[bin] += y[i];
    }
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        if (bins[bin].count == 0) continue;
        bins[bin].mean_predicted = predicted[bin] / bins[bin].count;
        bins[bin].fraction_positive = observed[bin] / bins[bin].count;
    }
    return bins;
}

double expected_calibration_error(const std::vector<CalibrationBin>& bins) {
    double sum = 0.0;
    double n = 0.0;
    for (const CalibrationBin& bin : bins) {
        if (bin.count == 0) continue;
        sum += bin.count * std::fabs(bin.mean_predicted - bin.fraction_positive);
        n += bin.count;
    }
    return n > 0.0 ? sum / n : kNaN;
}

}  // namespace core::evaluate
