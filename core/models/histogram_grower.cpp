#include "core/models/histogram_grower.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

namespace core::models {
namespace {

constexpr double kLeastCurvature = 1e-3;     // of either side of a split, as in scikit-learn
constexpr double kCategorySmoothing = 10.0;  // likewise

template <class Sums>
Sums plus(const Sums& a, const Sums& b) {
    return {a.g + b.g, a.h + b.h, a.count + b.count};
}

template <class Sums>
Sums minus(const Sums& a, const Sums& b) {
    return {a.g - b.g, a.h - b.h, a.count - b.count};
}

}  // namespace

HistogramGrower::HistogramGrower(const HistogramTreeOptions& options) : options_(options) {
    assert(options_.max_leaf_nodes >= 2 && options_.min_samples_leaf >= 1.0);
}

Tree HistogramGrower::grow(const BinnedColumns& columns, const Vector& g, const Vector& h,
                           const Vector& weights) {
    assert(g.size() == columns.n_rows() && h.size() == g.size() && weights.size() == g.size());
    begin(columns, g, h);
    Open root{.end = rows_.size(), .total = {g.sum(), h.sum(), static_cast<double>(g.size())}};
    root.histogram = take_storage();
    if (may_split(root)) count(root);
    find_split(root);
    std::vector<Open> open = {std::move(root)};
    for (int n_leaves = 1; n_leaves < options_.max_leaf_nodes; ++n_leaves) {
        const auto best = std::max_element(open.begin(), open.end(), [](const Open& a, const Open& b) {
            return a.split.gain < b.split.gain;
        });
        if (best->split.feature < 0) break;
        Open leaf = std::move(*best);
        open.erase(best);
        divide(std::move(leaf), open);
    }
    for (const Open& leaf : open) close(leaf);
    add_up_weights(weights);
    columns_ = nullptr;
    g_ = h_ = nullptr;
    return std::move(tree_);
}

void HistogramGrower::begin(const BinnedColumns& columns, const Vector& g, const Vector& h) {
    columns_ = &columns;
    g_ = &g;
    h_ = &h;
    const auto n = static_cast<std::size_t>(columns.n_rows());
    for (auto* values : {&row_g_, &row_h_}) values->resize(n);
    for (auto* rows : {&rows_, &scratch_, &leaves_}) rows->resize(n);
    std::iota(rows_.begin(), rows_.end(), 0);
    free_.resize(histograms_.size());
    std::iota(free_.begin(), free_.end(), std::size_t{0});
    tree_ = Tree{};
    tree_.nodes.emplace_back();
}

void HistogramGrower::add_up_weights(const Vector& weights) {
    for (std::size_t i = 0; i < leaves_.size(); ++i) {
        tree_.nodes[static_cast<std::size_t>(leaves_[i])].weight += weights[static_cast<Index>(i)];
    }
    for (std::size_t i = tree_.nodes.size(); i-- > 0;) {  // children stand behind their parents
        TreeNode& node = tree_.nodes[i];
        if (!node.is_leaf()) node.weight = tree_.node(node.left).weight + tree_.node(node.left + 1).weight;
    }
}

std::size_t HistogramGrower::take_storage() {
    if (free_.empty()) {
        histograms_.emplace_back(static_cast<std::size_t>(columns_->n_features() * kStride));
        return histograms_.size() - 1;
    }
    const std::size_t number = free_.back();
    free_.pop_back();
    return number;
}

HistogramGrower::Bin HistogramGrower::total_of(const Open& leaf) const {
    Bin total;
    for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
        total.g += (*g_)[rows_[i]];
        total.h += (*h_)[rows_[i]];
    }
    total.count = static_cast<double>(leaf.end - leaf.begin);
    return total;
}

bool HistogramGrower::may_split(const Open& leaf) const {
    return leaf.depth < options_.max_depth && leaf.total.count >= 2.0 * options_.min_samples_leaf;
}

void HistogramGrower::count(const Open& leaf) {
    const std::int32_t* rows = rows_.data() + leaf.begin;
    const std::size_t n = leaf.end - leaf.begin;
    for (std::size_t i = 0; i < n; ++i) {
        row_g_[i] = (*g_)[rows[i]];
        row_h_[i] = (*h_)[rows[i]];
    }
    std::fill(histograms_[leaf.histogram].begin(), histograms_[leaf.histogram].end(), Bin{});
    for (Index j = 0; j < columns_->n_features(); ++j) {
        const std::uint8_t* bins = columns_->column(j);
        Bin* sums = histogram(leaf.histogram, j);
        for (std::size_t i = 0; i < n; ++i) {
            Bin& bin = sums[bins[rows[i]]];
            bin.g += row_g_[i];
            bin.h += row_h_[i];
            bin.count += 1.0;
        }
    }
}

void HistogramGrower::subtract(std::size_t from, std::size_t part) {
    Bin* sums = histograms_[from].data();
    const Bin* parts = histograms_[part].data();
    for (std::size_t i = 0; i < histograms_[from].size(); ++i) sums[i] = minus(sums[i], parts[i]);
}

void HistogramGrower::find_split(Open& leaf) {
    leaf.split = Split{};
    if (!may_split(leaf)) return;
    for (Index j = 0; j < columns_->n_features(); ++j) {
        if (columns_->binning().is_categorical(j)) {
            try_categories(leaf, j);
        } else {
            try_number(leaf, j);
        }
    }
}

bool HistogramGrower::is_allowed(const Bin& left, const Bin& right) const {
    return left.count >= options_.min_samples_leaf && right.count >= options_.min_samples_leaf &&
           left.h >= kLeastCurvature && right.h >= kLeastCurvature;
}

double HistogramGrower::gain(const Bin& left, const Bin& right, const Bin& total) const {
    return score(left) + score(right) - score(total);
}

std::optional<double> HistogramGrower::better_gain(const Open& leaf, const Bin& left) const {
    const Bin right = minus(leaf.total, left);
    if (!is_allowed(left, right)) return std::nullopt;
    const double found = gain(left, right, leaf.total);
    return found > leaf.split.gain ? std::optional(found) : std::nullopt;
}

void HistogramGrower::try_number(Open& leaf, Index feature) {
    const Bin missing = histogram(leaf.histogram, feature)[Binning::kMissingBin];
    try_scan(leaf, feature, missing, true);
    if (missing.count > 0.0) try_scan(leaf, feature, missing, false);
}

// Every edge between bins, the lower ones on the left; the last "edge" parts missing values from all others.
void HistogramGrower::try_scan(Open& leaf, Index feature, const Bin& missing, bool missing_goes_right) {
    const Bin* bins = histogram(leaf.histogram, feature);
    const int n_bins = columns_->binning().n_bins(feature);
    const bool parts_missing = missing_goes_right && missing.count > 0.0;
    Bin left = missing_goes_right ? Bin{} : missing;
    for (int b = 0; b < (parts_missing ? n_bins : n_bins - 1); ++b) {
        if (bins[b].count == 0.0) continue;
        left = plus(left, bins[b]);
        if (const std::optional<double> better = better_gain(leaf, left)) {
            leaf.split = {.gain = *better,
                          .feature = feature,
                          .last_left_bin = b,
                          .missing_goes_right = missing_goes_right};
        }
    }
}

void HistogramGrower::try_categories(Open& leaf, Index feature) {
    const Bin* bins = histogram(leaf.histogram, feature);
    std::vector<int> order;
    for (int b = 0; b < columns_->binning().n_bins(feature); ++b) {
        if (bins[b].count > 0.0) order.push_back(b);
    }
    if (bins[Binning::kMissingBin].count > 0.0) order.push_back(Binning::kMissingBin);
    const auto rank = [&](int b) { return bins[b].g / (bins[b].h + kCategorySmoothing); };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    Bin left;
    std::vector<bool> categories(static_cast<std::size_t>(columns_->binning().n_bins(feature)), false);
    bool missing_goes_right = true;
    for (std::size_t k = 0; k + 1 < order.size(); ++k) {
        left = plus(left, bins[order[k]]);
        if (order[k] == Binning::kMissingBin) {
            missing_goes_right = false;
        } else {
            categories[static_cast<std::size_t>(order[k])] = true;
        }
        if (const std::optional<double> better = better_gain(leaf, left)) {
            leaf.split = {.gain = *better,
                          .feature = feature,
                          .missing_goes_right = missing_goes_right,
                          .categories = categories};
        }
    }
}

void HistogramGrower::divide(Open leaf, std::vector<Open>& open) {
    const std::size_t middle = partition(leaf);
    write_node(leaf, static_cast<Index>(middle - leaf.begin));
    const std::int32_t left_node = tree_.node(leaf.node).left;
    Open left{.node = left_node, .begin = leaf.begin, .end = middle, .depth = leaf.depth + 1};
    Open right{.node = left_node + 1, .begin = middle, .end = leaf.end, .depth = leaf.depth + 1};
    const bool left_is_smaller = middle - leaf.begin < leaf.end - middle;
    Open& smaller = left_is_smaller ? left : right;
    Open& larger = left_is_smaller ? right : left;
    smaller.total = total_of(smaller);
    larger.total = minus(leaf.total, smaller.total);
    share_histogram(leaf, smaller, larger);
    find_split(left);
    find_split(right);
    open.push_back(std::move(left));
    open.push_back(std::move(right));
}

// Only the smaller side is counted, the larger is the difference.
void HistogramGrower::share_histogram(const Open& parent, Open& smaller, Open& larger) {
    larger.histogram = parent.histogram;
    if (!may_split(larger)) {  // then neither side needs one
        free_.push_back(parent.histogram);
        return;
    }
    smaller.histogram = take_storage();
    count(smaller);
    subtract(larger.histogram, smaller.histogram);
    if (!may_split(smaller)) free_.push_back(smaller.histogram);
}

std::size_t HistogramGrower::partition(const Open& leaf) {
    const std::uint8_t* bins = columns_->column(leaf.split.feature);
    std::array<std::uint8_t, kStride> goes_left{};
    for (std::size_t b = 0; b < goes_left.size(); ++b) {
        const bool in_set = b < leaf.split.categories.size() && leaf.split.categories[b];
        const bool below = static_cast<int>(b) <= leaf.split.last_left_bin;
        goes_left[b] = (leaf.split.categories.empty() ? below : in_set) ? 1 : 0;
    }
    goes_left[Binning::kMissingBin] = leaf.split.missing_goes_right ? 0 : 1;
    std::size_t middle = leaf.begin;
    std::size_t n_right = 0;
    for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
        const std::int32_t row = rows_[i];
        const std::size_t is_left = goes_left[bins[row]];
        rows_[middle] = row;
        scratch_[n_right] = row;
        middle += is_left;
        n_right += 1 - is_left;
    }
    std::copy_n(scratch_.begin(), n_right, rows_.begin() + static_cast<std::ptrdiff_t>(middle));
    return middle;
}

void HistogramGrower::write_node(const Open& leaf, Index n_left) {
    const Split& split = leaf.split;
    TreeNode node{.feature = static_cast<std::int32_t>(split.feature),
                  .left = static_cast<std::int32_t>(tree_.nodes.size()),
                  .missing_goes_right = split.missing_goes_right};
    if (!split.categories.empty()) {
        node.threshold = 0.0;
        node.category_set = static_cast<std::int32_t>(tree_.category_sets.size());
        tree_.category_sets.push_back({split.categories});
    } else {
        const std::vector<double>& edges = columns_->binning().edges(split.feature);
        const auto bin = static_cast<std::size_t>(split.last_left_bin);
        // Behind the last bin lie missing values only.
        node.threshold = bin < edges.size() ? edges[bin] : std::numeric_limits<double>::max();
        // A feature that is never missing in training: values that are later missing go with the many.
        if (!columns_->has_missing(split.feature)) {
            node.missing_goes_right = 2 * n_left <= static_cast<Index>(leaf.end - leaf.begin);
        }
    }
    node.value = leaf.total.h > 0.0 ? -leaf.total.g / (leaf.total.h + options_.l2_regularization) : 0.0;
    tree_.nodes[static_cast<std::size_t>(leaf.node)] = node;
    tree_.nodes.resize(tree_.nodes.size() + 2);
}

void HistogramGrower::close(const Open& leaf) {
    const double curvature = leaf.total.h + options_.l2_regularization;
    tree_.nodes[static_cast<std::size_t>(leaf.node)] = {
        .value = curvature > 0.0 ? -leaf.total.g / curvature : 0.0, .left = leaf.node};
    for (std::size_t i = leaf.begin; i < leaf.end; ++i)
        leaves_[static_cast<std::size_t>(rows_[i])] = leaf.node;
}

}  // namespace core::models
