#pragma once
// Cutting back a grown tree (Breiman et al., CART, 1984, chapter 3).

#include "core/models/classification_tree.h"
#include "core/tree.h"

namespace core::models {

/// Minimal cost-complexity pruning, weakest link first: a branch with L leaves goes when the impurity that it
/// saves, as a share of the root's weight, is at most alpha (L - 1). The impurity is the squared error of the
/// training rows for a tree of numbers, as with scikit-learn's ccp_alpha; for y of 0 and 1 that is half the
/// Gini impurity, so its alpha is half of scikit-learn's.
Tree pruned(const Tree& tree, double alpha);

/// The same with the Gini impurity: alpha is scikit-learn's ccp_alpha.
ClassificationTree pruned(const ClassificationTree& tree, double alpha);

}  // namespace core::models
