#pragma once
// Binary regression and classification trees (Breiman, Friedman, Olshen, Stone: CART, 1984).

#include "core/models/sorted_columns.h"
#include "core/models/tree_options.h"
#include "core/random.h"
#include "core/tree.h"
#include "core/types.h"

namespace core::models {

/// A fitted tree for numbers y, or for two classes as y of 0 and 1: then its prediction is the fraction of
/// ones in the leaf, a probability. For more classes see classification_tree.h.
using DecisionTree = Tree;

/// Grows a tree depth first. Each split is the one that lowers the weighted squared error most,
///   w_l w_r / (w_l + w_r) (mean_l - mean_r)^2,
/// which for y of 0 and 1 is also the one that lowers the Gini impurity most (it is twice the variance).
/// Thresholds lie halfway between neighbouring values; categories are split into the best two groups. The
/// first best split wins, so equal data grow equal trees. y and weights of shape (n); rows of weight 0 take
/// no part, and at least one has a positive weight. `random` draws the features when max_features asks for
/// it.
DecisionTree grow_tree(const SortedColumns& columns, const Vector& y, const Vector& weights,
                       const TreeOptions& options, Random& random);

/// Grows a tree on all rows of X, shape (n, d), all features numbers, with weight 1.
DecisionTree fit_decision_tree(const Matrix& X, const Vector& y, const TreeOptions& options = {});

}  // namespace core::models
