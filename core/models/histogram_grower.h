#pragma once
// The growth of one tree of a booster from histograms of gradients (Ke et al., "LightGBM", 2017). Internal to
// core/models: histogram_boosting.h is what others use.

#include "core/models/binned_columns.h"
#include "core/tree.h"
#include "core/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::models {

struct HistogramTreeOptions {
    int max_leaf_nodes = 31;
    int max_depth = 1000;
    double min_samples_leaf = 20.0;  ///< Least number of rows in a leaf.
    double l2_regularization = 0.0;  ///< lambda below.
};

/// Grows a tree that lowers sum_i g_i f(x_i) + h_i f(x_i)^2 / 2 + lambda/2 sum_leaves value^2 most: a leaf
/// with sums G and H of gradients and second derivatives takes the value -G / (H + lambda), a split gains
///   G_l^2 / (H_l + lambda) + G_r^2 / (H_r + lambda) - G^2 / (H + lambda)
/// (Chen and Guestrin, "XGBoost", 2016). The leaf with the best split is split first. Missing values learn
/// their side; categories are ordered by G / (H + 10) and split into two groups. A grower is kept for all
/// trees of a run: its storage is used again.
class HistogramGrower {
public:
    explicit HistogramGrower(const HistogramTreeOptions& options);

    /// g and h of shape (n), h not negative. Node weights of the result are sums of `weights`, shape (n).
    Tree grow(const BinnedColumns& columns, const Vector& g, const Vector& h, const Vector& weights);

    /// The leaf of every training row in the last tree, shape (n).
    const std::vector<std::int32_t>& leaves() const { return leaves_; }

private:
    struct Bin {
        double g = 0.0;
        double h = 0.0;
        double count = 0.0;
    };
    struct Split {
        double gain = 0.0;
        Index feature = -1;
        int last_left_bin = 0;  // of a number
        bool missing_goes_right = true;
        std::vector<bool> categories = {};  // codes on the left
    };
    struct Open {  // a leaf that may still be split
        std::int32_t node = 0;
        std::size_t begin = 0, end = 0;  // its rows
        int depth = 0;
        Bin total = {};
        std::size_t histogram = 0;  // number of its storage
        Split split = {};
    };

    Bin* histogram(std::size_t number, Index feature) {
        return histograms_[number].data() + feature * kStride;
    }
    void begin(const BinnedColumns& columns, const Vector& g, const Vector& h);
    void add_up_weights(const Vector& weights);
    std::size_t take_storage();
    Bin total_of(const Open& leaf) const;
    bool may_split(const Open& leaf) const;
    void count(const Open& leaf);
    void share_histogram(const Open& parent, Open& smaller, Open& larger);
    void subtract(std::size_t from, std::size_t part);
    void find_split(Open& leaf);
    void try_number(Open& leaf, Index feature);
    void try_scan(Open& leaf, Index feature, const Bin& missing, bool missing_goes_right);
    void try_categories(Open& leaf, Index feature);
    bool is_allowed(const Bin& left, const Bin& right) const;
    double gain(const Bin& left, const Bin& right, const Bin& total) const;
    // Of this left part of the leaf, where it is allowed and better than the best split so far.
    std::optional<double> better_gain(const Open& leaf, const Bin& left) const;
    double score(const Bin& sums) const { return sums.g * sums.g / (sums.h + options_.l2_regularization); }
    void divide(Open leaf, std::vector<Open>& open);
    std::size_t partition(const Open& leaf);
    void write_node(const Open& leaf, Index n_left);
    void close(const Open& leaf);

    static constexpr Index kStride = 256;

    HistogramTreeOptions options_;
    const BinnedColumns* columns_ = nullptr;  // of the tree that is grown
    const Vector* g_ = nullptr;
    const Vector* h_ = nullptr;
    Tree tree_;
    std::vector<std::int32_t> rows_;  // each node has a range of it
    std::vector<std::int32_t> scratch_;
    std::vector<double> row_g_, row_h_;  // gradients in the order of a node's rows
    std::vector<std::vector<Bin>> histograms_;
    std::vector<std::size_t> free_;  // histograms that no leaf needs
    std::vector<std::int32_t> leaves_;
};

}  // namespace core::models
