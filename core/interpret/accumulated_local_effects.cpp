#include "core/interpret/accumulated_local_effects.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::interpret {
namespace {

// Mean and standard error of the differences that the rows of one interval report.
struct Differences {
    double mean = 0.0;
    double squares = 0.0;  // Welford, 1962
    int count = 0;

    void add(double difference) {
        ++count;
        const double deviation = difference - mean;
        mean += deviation / count;
        squares += deviation * (difference - mean);
    }
    double standard_error() const {
        if (count < 2) return kInfinity;
        return std::sqrt(squares / (static_cast<double>(count) * (count - 1.0)));
    }
};

// The order statistic at or above a share of the rows: the inverse of the empirical distribution.
double order_statistic(const std::vector<double>& sorted, double share) {
    const double position = std::ceil(share * static_cast<double>(sorted.size()) - 1e-9);
    return sorted[static_cast<std::size_t>(std::fmax(position, 1.0)) - 1];
}

Vector interval_edges(const std::vector<double>& sorted, int n_bins) {
    std::vector<double> edges = {sorted.front()};
    for (int k = 1; k <= n_bins; ++k) {
        const double edge = order_statistic(sorted, static_cast<double>(k) / n_bins);
        if (edge > edges.back()) edges.push_back(edge);
    }
    return Eigen::Map<const Vector>(edges.data(), static_cast<Index>(edges.size()));
}

void add_up(AccumulatedLocalEffects& result, const std::vector<Differences>& differences) {
    const auto k = static_cast<Index>(differences.size());
    result.steps.resize(k);
    result.standard_errors.resize(k);
    result.effects = Vector::Zero(k + 1);
    for (Index i = 0; i < k; ++i) {
        const Differences& local = differences[static_cast<std::size_t>(i)];
        result.steps[i] = local.mean;
        result.standard_errors[i] = local.standard_error();
        result.effects[i + 1] = result.effects[i] + local.mean;
        result.model_calls += 2 * local.count;
    }
}

// f(x with feature = high) - f(x with feature = low).
double difference(const Predict& predict, Vector& row, Index feature, double low, double high) {
    row[feature] = high;
    const double above = predict(row);
    row[feature] = low;
    return above - predict(row);
}

}  // namespace

double AccumulatedLocalEffects::rise_error(double from, double to) const {
    double squares = 0.0;
    for (Index k = 0; k < standard_errors.size(); ++k) {
        if (grid[k] < to && grid[k + 1] > from) squares += standard_errors[k] * standard_errors[k];
    }
    return std::sqrt(squares);
}

double AccumulatedLocalEffects::at(double value) const {
    if (grid.size() == 0) return kNaN;
    const double* begin = grid.data();
    const Index above = std::lower_bound(begin, begin + grid.size(), value) - begin;
    if (above == 0) return effects[0];
    if (above == grid.size()) return effects[above - 1];
    const double share = (value - grid[above - 1]) / (grid[above] - grid[above - 1]);
    return effects[above - 1] + share * (effects[above] - effects[above - 1]);
}

AccumulatedLocalEffects accumulated_local_effects(const Predict& predict, const Matrix& X, Index feature,
                                                  int n_bins) {
    assert(feature >= 0 && feature < X.cols() && n_bins >= 1);
    AccumulatedLocalEffects result;
    const std::vector<double> sorted = math::sorted_present(X.col(feature));
    if (sorted.empty() || sorted.front() == sorted.back()) return result;
    result.grid = interval_edges(sorted, n_bins);
    std::vector<Differences> differences(static_cast<std::size_t>(result.grid.size() - 1));
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        if (std::isnan(X(i, feature))) continue;
        const double* edge = std::lower_bound(result.grid.data() + 1,
                                              result.grid.data() + result.grid.size() - 1, X(i, feature));
        const Index bin = edge - result.grid.data() - 1;
        row = X.row(i).transpose();
        differences[static_cast<std::size_t>(bin)].add(
            difference(predict, row, feature, result.grid[bin], result.grid[bin + 1]));
    }
    add_up(result, differences);
    double mean = 0.0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const auto k = static_cast<Index>(i);
        result.counts.push_back(differences[i].count);
        mean += 0.5 * (result.effects[k] + result.effects[k + 1]) * differences[i].count;
    }
    result.effects.array() -= mean / static_cast<double>(sorted.size());
    return result;
}

AccumulatedLocalEffects accumulated_local_effects(const Predict& predict, const Matrix& X, Index feature,
                                                  const std::vector<int>& order) {
    assert(feature >= 0 && feature < X.cols());
    AccumulatedLocalEffects result;
    if (order.size() < 2) return result;
    result.counts.assign(order.size(), 0);
    result.grid.resize(static_cast<Index>(order.size()));
    for (std::size_t k = 0; k < order.size(); ++k) result.grid[static_cast<Index>(k)] = order[k];
    std::vector<Differences> differences(order.size() - 1);
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        const auto found = std::find(order.begin(), order.end(), X(i, feature));
        if (found == order.end()) continue;
        const auto place = static_cast<std::size_t>(found - order.begin());
        ++result.counts[place];
        row = X.row(i).transpose();
        for (std::size_t k = place == 0 ? 0 : place - 1; k <= place && k + 1 < order.size(); ++k) {
            differences[k].add(difference(predict, row, feature, order[k], order[k + 1]));
        }
    }
    add_up(result, differences);
    double mean = 0.0;
    double n = 0.0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        mean += result.effects[static_cast<Index>(k)] * result.counts[k];
        n += result.counts[k];
    }
    if (n > 0.0) result.effects.array() -= mean / n;
    return result;
}

}  // namespace core::interpret
