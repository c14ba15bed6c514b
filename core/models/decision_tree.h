#pragma once
// Binary regression and classification trees (Breiman, Friedman, Olshen, Stone: CART, 1984).

#include "core/random.h"
#include "core/tree.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::models {

/// A fitted tree. For y of 0 and 1 its prediction is the fraction of ones in the leaf: a probability.
using DecisionTree = Tree;

struct TreeOptions {
    int max_depth = 1000;
    double min_samples_leaf = 1.0;  ///< Least sum of weights on either side of a split.
    Index max_features = 0;         ///< Features tried at a split, drawn anew each time; 0 tries all.
};

/// Row numbers of X in increasing order of each feature, missing values first: computed once and shared by
/// all trees grown on the same rows.
class SortedColumns {
public:
    explicit SortedColumns(const Matrix& X);

    const Matrix& X() const { return X_; }
    const std::vector<std::int32_t>& order(Index feature) const {
        return orders_[static_cast<std::size_t>(feature)];
    }

private:
    Matrix X_;  // missing values are -infinity here: below everything, as the trees treat them
    std::vector<std::vector<std::int32_t>> orders_;
};

/// Grows a tree depth first. Each split is the one that lowers the weighted squared error most,
///   w_l w_r / (w_l + w_r) (mean_l - mean_r)^2,
/// which for y of 0 and 1 is also the one that lowers the Gini impurity most (it is twice the variance).
/// Thresholds lie halfway between neighbouring values. The first best split wins, so equal data grow equal
/// trees. y and weights of shape (n); rows of weight 0 take no part, and at least one has a positive weight.
/// `random` draws the features when max_features asks for it.
DecisionTree grow_tree(const SortedColumns& columns, const Vector& y, const Vector& weights,
                       const TreeOptions& options, Random& random);

/// Grows a tree on all rows with weight 1.
DecisionTree fit_decision_tree(const Matrix& X, const Vector& y, const TreeOptions& options = {});

}  // namespace core::models
