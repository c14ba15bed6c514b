#include "core/evaluate/metrics.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace core::evaluate {
namespace {

double ratio(int part, int whole) {
    return whole == 0 ? kNaN : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<Index> by_falling_probability(const Vector& probabilities) {
    std::vector<Index> order(static_cast<std::size_t>(probabilities.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return probabilities[a] > probabilities[b]; });
    return order;
}

}  // namespace

double Confusion::accuracy() const { return ratio(true_positive + true_negative, total()); }
double Confusion::precision() const { return ratio(true_positive, true_positive + false_positive); }
double Confusion::recall() const { return ratio(true_positive, true_positive + false_negative); }

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
    assert(y.size() == probabilities.size());
    const auto n_positive = static_cast<int>((y.array() > 0.5).count());
    const auto n_negative = static_cast<int>(y.size()) - n_positive;
    if (n_positive == 0 || n_negative == 0) return {};
    const auto order = by_falling_probability(probabilities);
    std::vector<RocPoint> curve = {{.threshold = kInfinity}};
    int true_positive = 0;
    int false_positive = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        ++(y[order[i]] > 0.5 ? true_positive : false_positive);
        const double threshold = probabilities[order[i]];
        if (i + 1 < order.size() && probabilities[order[i + 1]] == threshold) continue;
        curve.push_back({threshold, ratio(false_positive, n_negative), ratio(true_positive, n_positive)});
    }
    return curve;
}

std::vector<CalibrationBin> calibration_bins(const Vector& y, const Vector& probabilities, int n_bins) {
    assert(y.size() == probabilities.size() && n_bins >= 1);
    std::vector<CalibrationBin> bins(static_cast<std::size_t>(n_bins));
    std::vector<double> upper_edges;
    for (int k = 0; k < n_bins; ++k) {
        bins[static_cast<std::size_t>(k)].range = {ratio(k, n_bins), ratio(k + 1, n_bins)};
        upper_edges.push_back(ratio(k + 1, n_bins));
    }
    std::vector<double> predicted(bins.size(), 0.0);
    std::vector<double> observed(bins.size(), 0.0);
    for (Index i = 0; i < y.size(); ++i) {
        const auto edge = std::lower_bound(upper_edges.begin(), upper_edges.end() - 1, probabilities[i]);
        const auto bin = static_cast<std::size_t>(edge - upper_edges.begin());
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

}  // namespace core::evaluate
