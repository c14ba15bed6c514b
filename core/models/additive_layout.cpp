#include "core/models/additive_layout.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace core::models {
namespace {

double newton_step(const CellSums& sums) { return sums.h > 0.0 ? -sums.g / sums.h : 0.0; }

double score(const CellSums& sums) { return sums.h > 0.0 ? sums.g * sums.g / sums.h : 0.0; }

BinGroups each_bin(const Binning& binning, Index feature) {
    BinGroups groups{.feature = feature, .n_groups = binning.n_bins(feature) + 1};
    groups.group_of_bin.resize(static_cast<std::size_t>(groups.n_groups));
    std::iota(groups.group_of_bin.begin(), groups.group_of_bin.end(), 0);
    return groups;
}

// A new group begins where another share of the rows is full.
BinGroups gathered_bins(const BinnedColumns& columns, Index feature, int n_groups) {
    const int n_bins = columns.binning().n_bins(feature);
    std::vector<double> counts(static_cast<std::size_t>(n_bins), 0.0);
    double total = 0.0;
    for (Index i = 0; i < columns.n_rows(); ++i) {
        const std::uint8_t bin = columns.column(feature)[i];
        if (bin == Binning::kMissingBin) continue;
        counts[bin] += 1.0;
        total += 1.0;
    }
    BinGroups groups{.feature = feature};
    double before = 0.0;
    for (double count : counts) {
        if (groups.group_of_bin.empty() || before * n_groups >= groups.n_groups * total) ++groups.n_groups;
        groups.group_of_bin.push_back(groups.n_groups - 1);
        before += count;
    }
    groups.group_of_bin.push_back(groups.n_groups++);
    return groups;
}

int group_of_row(const BinnedColumns& columns, const BinGroups& groups, Index row) {
    const std::uint8_t bin = columns.column(groups.feature)[row];
    return bin == Binning::kMissingBin ? groups.group_of_bin.back() : groups.group_of_bin[bin];
}

void find_cells(const BinnedColumns& columns, TermLayout& layout) {
    for (const BinGroups& axis : layout.axes) {
        layout.is_categorical.push_back(columns.binning().is_categorical(axis.feature));
    }
    for (Index i = 0; i < columns.n_rows(); ++i) {
        Index cell = group_of_row(columns, layout.axes[0], i);
        if (layout.axes.size() == 2) cell += layout.n_rows() * group_of_row(columns, layout.axes[1], i);
        layout.cells.push_back(static_cast<std::uint16_t>(cell));
    }
}

struct Interval {
    std::size_t begin = 0;
    std::size_t end = 0;
    CellSums total = {};
    double gain = 0.0;  // of its best cut
    std::size_t cut = 0;
    CellSums below = {};  // the cut
};

// Cells in some order, cut greedily into intervals.
class IntervalTree {
public:
    IntervalTree(std::span<const CellSums> sums, const std::vector<std::size_t>& order,
                 const WeakLearnerOptions& options)
        : sums_(sums), order_(order), options_(options) {}

    void fit(std::span<double> steps) {
        Interval all{.end = order_.size()};
        for (std::size_t cell : order_) all.total += sums_[cell];
        find_cut(all);
        std::vector<Interval> leaves = {all};
        while (static_cast<int>(leaves.size()) < options_.max_leaves) {
            const auto best =
                std::max_element(leaves.begin(), leaves.end(),
                                 [](const Interval& a, const Interval& b) { return a.gain < b.gain; });
            if (best->gain <= 0.0) break;
            Interval left{.begin = best->begin, .end = best->cut, .total = best->below};
            Interval right{.begin = best->cut, .end = best->end, .total = best->total - best->below};
            find_cut(left);
            find_cut(right);
            *best = left;
            leaves.push_back(right);
        }
        for (const Interval& leaf : leaves) {
            for (std::size_t i = leaf.begin; i < leaf.end; ++i) steps[order_[i]] = newton_step(leaf.total);
        }
    }

private:
    void find_cut(Interval& interval) const {
        CellSums below;
        for (std::size_t i = interval.begin; i + 1 < interval.end; ++i) {
            below += sums_[order_[i]];
            const CellSums above = interval.total - below;
            if (below.count < options_.min_samples_leaf) continue;
            if (above.count < options_.min_samples_leaf) break;
            const double gain = score(below) + score(above) - score(interval.total);
            if (gain <= interval.gain) continue;
            interval.gain = gain;
            interval.cut = i + 1;
            interval.below = below;
        }
    }

    std::span<const CellSums> sums_;
    const std::vector<std::size_t>& order_;
    WeakLearnerOptions options_;
};

// Sums over all cells in rows <= i and columns <= j, column by column.
std::vector<CellSums> cumulative(const TermLayout& layout, std::span<const CellSums> sums) {
    std::vector<CellSums> all(sums.begin(), sums.end());
    const auto n_rows = static_cast<std::size_t>(layout.n_rows());
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
        if (cell % n_rows > 0) all[cell] += all[cell - 1];
    }
    for (std::size_t cell = n_rows; cell < all.size(); ++cell) all[cell] += all[cell - n_rows];
    return all;
}

}  // namespace

TermLayout curve_layout(const BinnedColumns& columns, Index feature) {
    TermLayout layout{.axes = {each_bin(columns.binning(), feature)}};
    find_cells(columns, layout);
    return layout;
}

TermLayout pair_layout(const BinnedColumns& columns, Index first, Index second, int n_groups) {
    TermLayout layout;
    for (Index feature : {first, second}) {
        layout.axes.push_back(columns.binning().is_categorical(feature)
                                  ? each_bin(columns.binning(), feature)
                                  : gathered_bins(columns, feature, n_groups));
    }
    assert(layout.n_cells() <= 65536);
    find_cells(columns, layout);
    return layout;
}

void fit_curve(const TermLayout& layout, std::span<const CellSums> sums, const WeakLearnerOptions& options,
               std::span<double> steps) {
    std::fill(steps.begin(), steps.end(), 0.0);
    std::vector<std::size_t> order(sums.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (layout.is_categorical[0]) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return newton_step(sums[a]) < newton_step(sums[b]);
        });
    } else {
        order.pop_back();
        steps.back() = newton_step(sums.back());
    }
    IntervalTree(sums, order, options).fit(steps);
}

double fit_surface(const TermLayout& layout, std::span<const CellSums> sums,
                   const WeakLearnerOptions& options, std::span<double> steps) {
    std::fill(steps.begin(), steps.end(), 0.0);
    const std::vector<CellSums> below = cumulative(layout, sums);
    const auto n_rows = static_cast<std::size_t>(layout.n_rows());
    const auto n_columns = static_cast<std::size_t>(layout.n_columns());
    const auto at = [&](std::size_t i, std::size_t j) { return below[i + n_rows * j]; };
    double best = 0.0;
    for (std::size_t i = 0; i + 1 < n_rows; ++i) {
        for (std::size_t j = 0; j + 1 < n_columns; ++j) {
            const CellSums low = at(i, j);
            const CellSums rows = at(i, n_columns - 1) - low;
            const CellSums columns = at(n_rows - 1, j) - low;
            const CellSums high = at(n_rows - 1, n_columns - 1) - at(i, n_columns - 1) - columns;
            const CellSums quadrants[] = {low, rows, columns, high};
            double gain = -score(at(n_rows - 1, n_columns - 1));
            bool is_allowed = true;
            for (const CellSums& quadrant : quadrants) {
                gain += score(quadrant);
                is_allowed = is_allowed && quadrant.count >= options.min_samples_leaf;
            }
            if (!is_allowed || gain <= best) continue;
            best = gain;
            for (std::size_t cell = 0; cell < steps.size(); ++cell) {
                const bool is_high_row = cell % n_rows > i;
                const bool is_high_column = cell / n_rows > j;
                steps[cell] = newton_step(quadrants[(is_high_row ? 2 : 0) + (is_high_column ? 1 : 0)]);
            }
        }
    }
    return best;
}

}  // namespace core::models
