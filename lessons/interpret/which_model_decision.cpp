#include "lessons/interpret/which_model_decision.h"

#include "core/evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lessons::which {

using core::Index;
using core::Vector;
using core::evaluate::Payoffs;
using core::evaluate::ProfitPoint;

Payoffs payoffs_of(const cases::Case& data, double miss_ratio) {
    Payoffs payoffs = data.money.payoffs;
    const double false_alarm =
        payoffs.false_positive != 0.0 ? -payoffs.false_positive : payoffs.true_negative;
    payoffs.false_negative = -miss_ratio * false_alarm;
    return payoffs;
}

Curves make_curves(const Vector& y, const Vector& p, const Payoffs& payoffs) {
    constexpr int kBins = 10;
    Curves curves;
    curves.auc = core::evaluate::roc_auc(y, p);
    curves.roc = core::evaluate::roc_curve(y, p);
    curves.precision_recall = core::evaluate::precision_recall_curve(y, p);
    curves.gains = core::evaluate::gain_curve(y, p);
    curves.bins = core::evaluate::calibration_bins(y, p, kBins, core::evaluate::BinStrategy::kQuantile);
    const double scale = 100.0 / static_cast<double>(y.size());
    const std::vector<ProfitPoint> points = core::evaluate::profit_curve(y, p, payoffs);
    curves.best.y() = -core::kInfinity;
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        const core::Vector2 at{100.0 * std::min(point->threshold, 1.0), scale * point->profit};
        curves.profits.push_back(at);
        if (at.y() >= curves.best.y()) curves.best = at;
    }
    return curves;
}

double profit_per_100(const Vector& y, const Vector& p, const Payoffs& payoffs, double threshold) {
    const core::evaluate::Confusion counts = core::evaluate::confusion(y, p, 0.01 * threshold);
    return 100.0 * core::evaluate::profit(counts, payoffs) / static_cast<double>(y.size());
}

core::Interval profit_interval(const Vector& y, const Vector& p, const Payoffs& payoffs, double threshold) {
    constexpr int kDraws = 200;
    Vector money(y.size());
    for (Index i = 0; i < y.size(); ++i) {
        const bool called = p[i] >= 0.01 * threshold;
        money[i] = y[i] > 0.5 ? (called ? payoffs.true_positive : payoffs.false_negative)
                              : (called ? payoffs.false_positive : payoffs.true_negative);
    }
    const auto mean = [&money](const std::vector<Index>& rows) {
        double sum = 0.0;
        for (const Index row : rows) sum += money[row];
        return 100.0 * sum / static_cast<double>(rows.size());
    };
    return core::evaluate::bootstrap_interval(mean, y.size(), kDraws, 0.95, 1);
}

std::array<int, 4> of_100(const core::evaluate::Confusion& counts) {
    const std::array<int, 4> raw{counts.true_positive, counts.false_positive, counts.false_negative,
                                 counts.true_negative};
    const int total = std::max(counts.total(), 1);
    std::array<int, 4> shares{};
    std::array<int, 4> order{0, 1, 2, 3};
    for (std::size_t k = 0; k < 4; ++k) shares[k] = 100 * raw[k] / total;
    const auto rest = [&](int k) { return 100 * raw[static_cast<std::size_t>(k)] % total; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rest(a) > rest(b); });
    const int missing = 100 - std::accumulate(shares.begin(), shares.end(), 0);
    for (int k = 0; k < std::min(missing, 4); ++k)
        ++shares[static_cast<std::size_t>(order[static_cast<std::size_t>(k)])];
    return shares;
}

bool are_points(const cases::Case& data) { return data.money.unit == "points"; }

}  // namespace lessons::which
