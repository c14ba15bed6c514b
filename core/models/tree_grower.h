#pragma once
// The growth of one tree, for any impurity. Internal to core/models: decision_tree.h and
// classification_tree.h are what others use.

#include "core/models/sorted_columns.h"
#include "core/models/tree_options.h"
#include "core/random.h"
#include "core/tree.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace core::models {

/// Half way between neighbouring values of a feature, or the lower one where no double lies between them.
inline double midpoint(double low, double high) {
    const double middle = 0.5 * (low + high);
    return middle < high ? middle : low;
}

/// Grows a tree depth first. Each feature keeps its rows sorted within the range of every node, by splitting
/// the order of the parent stably: no node sorts numbers, and nothing is allocated for a node but its record.
/// Impurity is SquaredError or Gini; Record is called with the index of each node while the impurity knows
/// it.
template <class Impurity, class Record>
class TreeGrower {
public:
    TreeGrower(const SortedColumns& columns, Impurity impurity, const TreeOptions& options, Random& random,
               Record record)
        : columns_(columns),
          X_(columns.X()),
          impurity_(std::move(impurity)),
          options_(options),
          random_(random),
          record_(std::move(record)) {
        const auto n_features = static_cast<std::size_t>(X_.cols());
        orders_.resize(n_features);
        for (std::size_t feature = 0; feature < n_features; ++feature) {
            const auto& all = columns.order(static_cast<Index>(feature));
            orders_[feature].reserve(all.size());
            for (Row row : all) {
                if (impurity_.weight_of(row) > 0.0) orders_[feature].push_back(row);
            }
        }
        features_.resize(n_features);
        std::iota(features_.begin(), features_.end(), Index{0});
        goes_left_.resize(static_cast<std::size_t>(X_.rows()));
        right_rows_.resize(static_cast<std::size_t>(X_.rows()));
    }

    Tree grow() {
        tree_.nodes.emplace_back();
        const Range all{0, orders_.empty() ? 0 : orders_.front().size()};
        grow_node(0, all, 0);
        return std::move(tree_);
    }

private:
    using Row = std::int32_t;

    // The rows of one node: the same range of every feature's order.
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    struct Candidate {
        double gain = -1.0;
        Index feature = -1;
        double threshold = 0.0;
        bool is_category_set = false;  // the codes are in best_codes_
        bool missing_goes_right = false;
    };

    // Rows with the same code, in the order of a categorical feature.
    struct Run {
        Range range;
        double code = 0.0;
        double rank = 0.0;
    };

    std::span<const Row> rows_of(std::size_t feature, Range range) const {
        return std::span<const Row>(orders_[feature]).subspan(range.begin, range.end - range.begin);
    }

    void grow_node(std::size_t index, Range range, int depth) {
        const auto rows = orders_.empty() ? std::span<const Row>() : rows_of(0, range);
        impurity_.enter(rows);
        const double weight = impurity_.weight();
        tree_.nodes[index].value = impurity_.value();
        tree_.nodes[index].weight = weight;
        tree_.nodes[index].left = static_cast<Row>(index);
        record_(index, impurity_);
        if (depth == 0) total_weight_ = weight;
        if (depth >= options_.max_depth || weight < 2.0 * options_.min_samples_leaf) return;
        if (weight < options_.min_samples_split || impurity_.is_pure(rows)) return;
        const Candidate split = best_split(range);
        if (split.feature < 0) return;
        // Gains of zero are splits all the same (the first one of an exclusive or gains nothing), unless a
        // gain is asked for.
        const double least_gain = options_.min_impurity_decrease * total_weight_;
        if (least_gain > 0.0 && split.gain < least_gain) return;
        const Row left = write_split(index, split);
        const std::size_t middle = partition(range, split);
        if (options_.missing == MissingSide::kLearned) settle_missing(index, split, range, middle);
        grow_node(static_cast<std::size_t>(left), {range.begin, middle}, depth + 1);
        grow_node(static_cast<std::size_t>(left) + 1, {middle, range.end}, depth + 1);
    }

    Row write_split(std::size_t index, const Candidate& split) {
        const Row left = static_cast<Row>(tree_.nodes.size());
        TreeNode& node = tree_.nodes[index];
        node.feature = static_cast<Row>(split.feature);
        node.threshold = split.threshold;
        node.left = left;
        node.missing_goes_right = split.missing_goes_right;
        if (split.is_category_set) {
            node.category_set = static_cast<Row>(tree_.category_sets.size());
            tree_.category_sets.push_back({best_codes_});
        }
        tree_.nodes.resize(tree_.nodes.size() + 2);
        return left;
    }

    // Where no row is missing, one that is later goes with the many.
    void settle_missing(std::size_t index, const Candidate& split, Range range, std::size_t middle) {
        const Row first = orders_[static_cast<std::size_t>(split.feature)][range.begin];
        const Row first_right = orders_[static_cast<std::size_t>(split.feature)][middle];
        if (is_missing(first, split.feature) || is_missing(first_right, split.feature)) return;
        tree_.nodes[index].missing_goes_right = range.end - middle > middle - range.begin;
    }

    bool is_missing(Row row, Index feature) const { return X_(row, feature) == -kInfinity; }

    // Draws features one after another until max_features that vary have been tried.
    Candidate best_split(Range range) {
        Candidate best;
        const Index n_features = X_.cols();
        const bool draws = options_.max_features > 0 && options_.max_features < n_features;
        const Index wanted = draws ? options_.max_features : n_features;
        Index tried = 0;
        for (Index i = 0; i < n_features && tried < wanted; ++i) {
            const auto position = static_cast<std::size_t>(i);
            if (draws) {
                std::swap(features_[position],
                          features_[position + random_.below(features_.size() - position)]);
            }
            const Index feature = features_[position];
            if (is_constant(feature, range)) continue;
            ++tried;
            if (columns_.is_categorical(feature)) {
                try_categories(feature, range, best);
            } else {
                try_thresholds(feature, range, best);
            }
        }
        return best;
    }

    bool is_constant(Index feature, Range range) const {
        const auto& rows = orders_[static_cast<std::size_t>(feature)];
        return X_(rows[range.begin], feature) == X_(rows[range.end - 1], feature);
    }

    void try_thresholds(Index feature, Range range, Candidate& best) {
        scan(feature, range, false, best);
        if (options_.missing != MissingSide::kLearned) return;
        const auto& rows = orders_[static_cast<std::size_t>(feature)];
        std::size_t present = range.begin;
        while (is_missing(rows[present], feature)) ++present;
        if (present > range.begin) scan(feature, {present, range.end}, true, best);
    }

    // Every boundary between different values, rows below it on the left.
    void scan(Index feature, Range range, bool missing_goes_right, Candidate& best) {
        const Row* rows = orders_[static_cast<std::size_t>(feature)].data();
        const double* x = X_.col(feature).data();
        impurity_.begin_scan();
        double value = x[rows[range.begin]];
        for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
            impurity_.move_left(rows[i]);
            const double next = x[rows[i + 1]];
            if (value == next) continue;
            if (impurity_.left_weight() >= options_.min_samples_leaf) {
                if (impurity_.right_weight() < options_.min_samples_leaf) break;
                const double gain = impurity_.gain();
                if (gain > best.gain) {
                    best = {.gain = gain,
                            .feature = feature,
                            .threshold = midpoint(value, next),
                            .missing_goes_right = missing_goes_right};
                }
            }
            value = next;
        }
    }

    // Categories by their rank, the first few on the left.
    void try_categories(Index feature, Range range, Candidate& best) {
        find_runs(feature, range);
        std::stable_sort(runs_.begin(), runs_.end(),
                         [](const Run& a, const Run& b) { return a.rank < b.rank; });
        const Row* rows = orders_[static_cast<std::size_t>(feature)].data();
        impurity_.begin_scan();
        for (std::size_t k = 0; k + 1 < runs_.size(); ++k) {
            for (std::size_t i = runs_[k].range.begin; i < runs_[k].range.end; ++i)
                impurity_.move_left(rows[i]);
            if (impurity_.left_weight() < options_.min_samples_leaf) continue;
            if (impurity_.right_weight() < options_.min_samples_leaf) break;
            const double gain = impurity_.gain();
            if (gain > best.gain) {
                best = {.gain = gain, .feature = feature, .is_category_set = true};
                best.missing_goes_right = take_codes(k + 1);
            }
        }
    }

    void find_runs(Index feature, Range range) {
        const Row* rows = orders_[static_cast<std::size_t>(feature)].data();
        const double* x = X_.col(feature).data();
        runs_.clear();
        for (std::size_t i = range.begin; i < range.end;) {
            Run run{.range = {i, i}, .code = x[rows[i]]};
            impurity_.begin_scan();
            for (; i < range.end && x[rows[i]] == run.code; ++i) impurity_.move_left(rows[i]);
            run.range.end = i;
            run.rank = impurity_.rank();
            runs_.push_back(run);
        }
    }

    // Notes the codes of the first n_left runs; true where missing values are not among them.
    bool take_codes(std::size_t n_left) {
        best_codes_.clear();
        bool missing_goes_right = true;
        for (std::size_t k = 0; k < n_left; ++k) {
            if (runs_[k].code == -kInfinity) {
                missing_goes_right = false;
                continue;
            }
            const auto code = static_cast<std::size_t>(runs_[k].code);
            if (best_codes_.size() <= code) best_codes_.resize(code + 1, false);
            best_codes_[code] = true;
        }
        return missing_goes_right;
    }

    bool goes_left(Row row, const Candidate& split) const {
        const double value = X_(row, split.feature);
        if (value == -kInfinity) return !split.missing_goes_right;
        if (split.is_category_set) return CategorySet{best_codes_}.contains(value);
        return value <= split.threshold;
    }

    // Puts the rows that go left first in every order, keeping the order on both sides.
    std::size_t partition(Range range, const Candidate& split) {
        for (Row row : rows_of(static_cast<std::size_t>(split.feature), range)) {
            goes_left_[static_cast<std::size_t>(row)] = goes_left(row, split) ? 1 : 0;
        }
        std::size_t middle = range.begin;
        for (auto& order : orders_) {
            Row* rows = order.data();
            middle = range.begin;
            std::size_t n_right = 0;
            // Both writes always happen, one of them counts: no branch to mispredict.
            for (std::size_t i = range.begin; i < range.end; ++i) {
                const Row row = rows[i];
                const std::size_t is_left = goes_left_[static_cast<std::size_t>(row)];
                rows[middle] = row;
                right_rows_[n_right] = row;
                middle += is_left;
                n_right += 1 - is_left;
            }
            std::copy_n(right_rows_.begin(), n_right, order.begin() + static_cast<std::ptrdiff_t>(middle));
        }
        return middle;
    }

    const SortedColumns& columns_;
    const Matrix& X_;
    Impurity impurity_;
    TreeOptions options_;
    Random& random_;
    Record record_;
    double total_weight_ = 0.0;
    Tree tree_;
    std::vector<std::vector<Row>> orders_;
    std::vector<Index> features_;
    std::vector<std::uint8_t> goes_left_;
    std::vector<Row> right_rows_;
    std::vector<Run> runs_;
    std::vector<bool> best_codes_;
};

}  // namespace core::models
