#pragma once
// Classification trees for any number of classes (Breiman, Friedman, Olshen, Stone: CART, 1984).

#include "core/models/sorted_columns.h"
#include "core/models/tree_options.h"
#include "core/random.h"
#include "core/tree.h"
#include "core/types.h"

namespace core::models {

/// A fitted tree for classes 0 .. K - 1.
struct ClassificationTree {
    Tree tree;  ///< Node values are the most frequent class.
    Matrix class_shares =
        {};  ///< Shape (K, nodes): weighted shares of the classes among a node's training rows.

    Index n_classes() const { return class_shares.rows(); }

    /// Class probabilities of x, shape (d) -> (K).
    Vector predict_proba(const Vector& x) const { return class_shares.col(tree.leaf(x)); }

    /// The most probable class; the smallest among equals.
    Index predict(const Vector& x) const { return static_cast<Index>(tree.predict(x)); }

    /// The probability of one class as a tree of numbers: what explainers of trees take.
    Tree probability_tree(Index of_class) const;
};

/// Grows a tree as grow_tree does, each split the one that lowers the weighted Gini impurity most. y of shape
/// (n) holds classes 0 .. n_classes - 1 as numbers.
ClassificationTree grow_classification_tree(const SortedColumns& columns, const Vector& y, int n_classes,
                                            const Vector& weights, const TreeOptions& options,
                                            Random& random);

/// Grows a tree on all rows of X, shape (n, d), all features numbers, with weight 1, for as many classes as
/// the largest y asks for.
ClassificationTree fit_classification_tree(const Matrix& X, const Vector& y, const TreeOptions& options = {});

/// 1 + the largest class in y; 0 without rows.
int count_classes(const Vector& y);

}  // namespace core::models
