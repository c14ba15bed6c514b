#include "core/evaluate/bootstrap.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::evaluate {

Bootstrap::Bootstrap(Statistic statistic, Index n_rows, std::uint64_t seed)
    : statistic_(std::move(statistic)), rows_(static_cast<std::size_t>(n_rows)), random_(seed) {
    assert(n_rows >= 1);
    std::iota(rows_.begin(), rows_.end(), Index{0});
    estimate_ = statistic_(rows_);
}

void Bootstrap::step() {
    for (Index& row : rows_) row = static_cast<Index>(random_.below(rows_.size()));
    const double value = statistic_(rows_);
    if (!std::isnan(value)) draws_.push_back(value);
    ++n_steps_;
}

double Bootstrap::standard_error() const {
    if (draws_.size() < 2) return kNaN;
    const auto n = static_cast<double>(draws_.size());
    const double mean = std::accumulate(draws_.begin(), draws_.end(), 0.0) / n;
    double squares = 0.0;
    for (double draw : draws_) squares += (draw - mean) * (draw - mean);
    return std::sqrt(squares / (n - 1.0));
}

Interval Bootstrap::interval(double confidence) const {
    if (draws_.empty()) return {};
    std::vector<double> sorted = draws_;
    std::sort(sorted.begin(), sorted.end());
    return {math::quantile(sorted, 0.5 - 0.5 * confidence), math::quantile(sorted, 0.5 + 0.5 * confidence)};
}

Interval bootstrap_interval(const Statistic& statistic, Index n_rows, int n_draws, double confidence,
                            std::uint64_t seed) {
    Bootstrap bootstrap(statistic, n_rows, seed);
    while (bootstrap.n_steps() < n_draws) bootstrap.step();
    return bootstrap.interval(confidence);
}

Statistic statistic_of(std::function<double(const Vector&, const Vector&)> metric, Vector y,
                       Vector predictions) {
    assert(y.size() == predictions.size());
    return [metric = std::move(metric), y = std::move(y), predictions = std::move(predictions)](
               const std::vector<Index>& rows) { return metric(y(rows), predictions(rows)); };
}

}  // namespace core::evaluate
