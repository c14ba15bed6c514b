#include "core/models/binned_columns.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

double halfway(double low, double high) { return low + 0.5 * (high - low); }

// Halfway between the order statistics on either side of the quantile k / n_parts (NumPy's method
// "midpoint").
double midpoint_quantile(const std::vector<double>& sorted, int k, int n_parts) {
    const double position = static_cast<double>(k) / n_parts * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const auto above = static_cast<std::size_t>(std::ceil(position));
    return halfway(sorted[below], sorted[above]);
}

std::vector<double> edges_between(const std::vector<double>& sorted, int max_bins) {
    std::vector<double> distinct = sorted;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<double> edges;
    if (static_cast<int>(distinct.size()) <= max_bins) {
        for (std::size_t i = 1; i < distinct.size(); ++i)
            edges.push_back(halfway(distinct[i - 1], distinct[i]));
    } else {
        for (int k = 1; k < max_bins; ++k) {
            const double edge = midpoint_quantile(sorted, k, max_bins);
            if (edges.empty() || edge > edges.back()) edges.push_back(edge);
        }
    }
    return edges;
}

}  // namespace

Binning Binning::fit(const Matrix& X, const std::vector<bool>& is_categorical, int max_bins) {
    assert(max_bins >= 2 && max_bins <= kMaxBins);
    assert(is_categorical.empty() || static_cast<Index>(is_categorical.size()) == X.cols());
    Binning binning;
    binning.is_categorical_ = is_categorical;
    binning.is_categorical_.resize(static_cast<std::size_t>(X.cols()), false);
    for (Index j = 0; j < X.cols(); ++j) {
        const std::vector<double> sorted = math::sorted_present(X.col(j));
        if (binning.is_categorical(j)) {
            binning.edges_.emplace_back();
            const double largest = sorted.empty() ? 0.0 : std::min(sorted.back(), kMaxBins - 1.0);
            binning.n_bins_.push_back(static_cast<int>(largest) + 1);
        } else {
            binning.edges_.push_back(edges_between(sorted, max_bins));
            binning.n_bins_.push_back(static_cast<int>(binning.edges_.back().size()) + 1);
        }
    }
    return binning;
}

std::uint8_t Binning::bin(Index feature, double value) const {
    if (std::isnan(value)) return kMissingBin;
    if (is_categorical(feature)) {
        return value >= 0.0 && value < n_bins(feature) ? static_cast<std::uint8_t>(value) : kMissingBin;
    }
    const std::vector<double>& edges = this->edges(feature);
    return static_cast<std::uint8_t>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin());
}

BinnedColumns::BinnedColumns(const Matrix& X, Binning binning)
    : binning_(std::move(binning)), n_rows_(X.rows()) {
    assert(X.cols() == binning_.n_features());
    bins_.resize(static_cast<std::size_t>(X.size()));
    has_missing_.assign(static_cast<std::size_t>(X.cols()), false);
    auto bin = bins_.begin();
    for (Index j = 0; j < X.cols(); ++j) {
        for (Index i = 0; i < n_rows_; ++i, ++bin) {
            *bin = binning_.bin(j, X(i, j));
            if (*bin == Binning::kMissingBin) has_missing_[static_cast<std::size_t>(j)] = true;
        }
    }
}

}  // namespace core::models
