#include "core/models/decision_tree.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace core::models {
namespace {

using Row = std::int32_t;

double midpoint(double low, double high) {
    const double middle = 0.5 * (low + high);
    // Two neighbouring doubles have no number between them; the lower one separates them as well.
    return middle < high ? middle : low;
}

// The rows of one node: the same range of every feature's order.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Candidate {
    double gain = 0.0;
    Index feature = -1;
    double threshold = 0.0;
};

// Grows one tree. Each feature keeps its rows sorted within the range of every node, by splitting the
// order of the parent stably; so no node sorts anything.
class TreeGrower {
public:
    TreeGrower(const SortedColumns& columns, const Vector& y, const Vector& weights,
               const TreeOptions& options, Random& random)
        : X_(columns.X()), y_(y), weights_(weights), options_(options), random_(random) {
        const auto n_features = static_cast<std::size_t>(X_.cols());
        orders_.resize(n_features);
        for (std::size_t feature = 0; feature < n_features; ++feature) {
            for (Row row : columns.order(static_cast<Index>(feature))) {
                if (weights_[row] > 0.0) orders_[feature].push_back(row);
            }
        }
        features_.resize(n_features);
        std::iota(features_.begin(), features_.end(), Index{0});
        goes_left_.resize(static_cast<std::size_t>(X_.rows()));
    }

    DecisionTree grow() {
        tree_.nodes.emplace_back();
        Range all{0, orders_.empty() ? 0 : orders_.front().size()};
        grow_node(0, all, 0);
        return std::move(tree_);
    }

private:
    void grow_node(std::size_t index, Range range, int depth) {
        fill_leaf(tree_.nodes[index], range, static_cast<Row>(index));
        if (depth >= options_.max_depth || tree_.nodes[index].weight < 2.0 * options_.min_samples_leaf)
            return;
        if (is_pure(range)) return;
        const Candidate split = best_split(range, tree_.nodes[index]);
        if (split.feature < 0) return;
        const Row left = static_cast<Row>(tree_.nodes.size());
        tree_.nodes[index].feature = static_cast<Row>(split.feature);
        tree_.nodes[index].threshold = split.threshold;
        tree_.nodes[index].left = left;
        tree_.nodes.resize(tree_.nodes.size() + 2);
        const std::size_t middle = partition(range, split);
        grow_node(static_cast<std::size_t>(left), {range.begin, middle}, depth + 1);
        grow_node(static_cast<std::size_t>(left) + 1, {middle, range.end}, depth + 1);
    }

    void fill_leaf(TreeNode& node, Range range, Row index) const {
        double weight = 0.0;
        double sum = 0.0;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const Row row = orders_.front()[i];
            weight += weights_[row];
            sum += weights_[row] * y_[row];
        }
        node = {.value = weight > 0.0 ? sum / weight : 0.0, .weight = weight, .left = index};
    }

    bool is_pure(Range range) const {
        const auto& rows = orders_.front();
        for (std::size_t i = range.begin + 1; i < range.end; ++i) {
            if (y_[rows[i]] != y_[rows[range.begin]]) return false;
        }
        return true;
    }

    // Draws features one after another until max_features that vary have been tried.
    Candidate best_split(Range range, const TreeNode& node) {
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
            if (is_constant(features_[position], range)) continue;
            ++tried;
            try_feature(features_[position], range, node, best);
        }
        return best;
    }

    bool is_constant(Index feature, Range range) const {
        const auto& rows = orders_[static_cast<std::size_t>(feature)];
        return X_(rows[range.begin], feature) == X_(rows[range.end - 1], feature);
    }

    void try_feature(Index feature, Range range, const TreeNode& node, Candidate& best) const {
        const auto& rows = orders_[static_cast<std::size_t>(feature)];
        const double* x = X_.col(feature).data();
        double left_weight = 0.0;
        double left_sum = 0.0;  // of y minus the node's mean, which keeps the digits
        for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
            const Row row = rows[i];
            left_weight += weights_[row];
            left_sum += weights_[row] * (y_[row] - node.value);
            const double next = x[rows[i + 1]];
            if (x[row] == next) continue;
            const double right_weight = node.weight - left_weight;
            if (left_weight < options_.min_samples_leaf) continue;
            if (right_weight < options_.min_samples_leaf) break;
            // The sums of both sides are opposite, so the formula of the header becomes this one.
            const double gain = left_sum * left_sum * node.weight / (left_weight * right_weight);
            if (gain > best.gain) best = {gain, feature, midpoint(x[row], next)};
        }
    }

    // Puts the rows that go left first in every order, keeping the order on both sides.
    std::size_t partition(Range range, const Candidate& split) {
        const auto& split_rows = orders_[static_cast<std::size_t>(split.feature)];
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const Row row = split_rows[i];
            goes_left_[static_cast<std::size_t>(row)] = X_(row, split.feature) <= split.threshold ? 1 : 0;
        }
        std::size_t middle = range.begin;
        for (auto& rows : orders_) {
            right_rows_.clear();
            middle = range.begin;
            for (std::size_t i = range.begin; i < range.end; ++i) {
                const Row row = rows[i];
                if (goes_left_[static_cast<std::size_t>(row)] != 0) {
                    rows[middle++] = row;
                } else {
                    right_rows_.push_back(row);
                }
            }
            std::copy(right_rows_.begin(), right_rows_.end(),
                      rows.begin() + static_cast<std::ptrdiff_t>(middle));
        }
        return middle;
    }

    const Matrix& X_;
    const Vector& y_;
    const Vector& weights_;
    TreeOptions options_;
    Random& random_;
    DecisionTree tree_;
    std::vector<std::vector<Row>> orders_;
    std::vector<Index> features_;
    std::vector<std::uint8_t> goes_left_;
    std::vector<Row> right_rows_;
};

}  // namespace

SortedColumns::SortedColumns(const Matrix& X) : X_(X) {
    for (Index j = 0; j < X.cols(); ++j) {
        auto column = X_.col(j);
        for (double& value : column) value = std::isnan(value) ? -kInfinity : value;
        std::vector<Row> order(static_cast<std::size_t>(X.rows()));
        std::iota(order.begin(), order.end(), Row{0});
        std::stable_sort(order.begin(), order.end(), [&](Row a, Row b) { return column[a] < column[b]; });
        orders_.push_back(std::move(order));
    }
}

DecisionTree grow_tree(const SortedColumns& columns, const Vector& y, const Vector& weights,
                       const TreeOptions& options, Random& random) {
    assert(columns.X().rows() == y.size() && y.size() == weights.size());
    return TreeGrower(columns, y, weights, options, random).grow();
}

DecisionTree fit_decision_tree(const Matrix& X, const Vector& y, const TreeOptions& options) {
    Random random(0);
    return grow_tree(SortedColumns(X), y, Vector::Ones(y.size()), options, random);
}

}  // namespace core::models
