#pragma once
// Features cut into at most 255 bins: what histogram boosting and additive models count in.

#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::models {

/// Where each feature is cut. A number belongs to the first bin whose upper edge is not below it; a
/// category's bin is its code. Missing values, and codes beyond the bins, have the bin kMissingBin.
class Binning {
public:
    static constexpr std::uint8_t kMissingBin = 255;
    static constexpr int kMaxBins = 255;

    Binning() = default;

    /// Edges halfway between neighbouring values where a feature has at most max_bins of them, else at the
    /// quantiles k / max_bins taken halfway between the order statistics around them, as scikit-learn's
    /// HistGradientBoosting does. X of shape (n, d); categories have codes below 255. max_bins in 2 .. 255.
    static Binning fit(const Matrix& X, const std::vector<bool>& is_categorical = {},
                       int max_bins = kMaxBins);

    Index n_features() const { return static_cast<Index>(edges_.size()); }
    bool is_categorical(Index feature) const { return is_categorical_[static_cast<std::size_t>(feature)]; }
    int n_bins(Index feature) const { return n_bins_[static_cast<std::size_t>(feature)]; }

    std::uint8_t bin(Index feature, double value) const;

    /// Upper edges of all bins but the last; empty for a category.
    const std::vector<double>& edges(Index feature) const {
        return edges_[static_cast<std::size_t>(feature)];
    }

private:
    std::vector<std::vector<double>> edges_;
    std::vector<int> n_bins_;
    std::vector<bool> is_categorical_;
};

/// The bins of n rows, feature by feature.
class BinnedColumns {
public:
    BinnedColumns() = default;
    BinnedColumns(const Matrix& X, Binning binning);

    Index n_rows() const { return n_rows_; }
    Index n_features() const { return binning_.n_features(); }
    const Binning& binning() const { return binning_; }
    const std::uint8_t* column(Index feature) const { return bins_.data() + feature * n_rows_; }
    bool has_missing(Index feature) const { return has_missing_[static_cast<std::size_t>(feature)]; }

private:
    Binning binning_;
    Index n_rows_ = 0;
    std::vector<std::uint8_t> bins_;
    std::vector<bool> has_missing_;
};

}  // namespace core::models
