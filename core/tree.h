#pragma once
// Binary trees over rows of features as plain records: what models grow and explainers take apart.

#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core {

/// A set of category codes 0, 1, ...
struct CategorySet {
    std::vector<bool> members = {};  ///< One a code; codes beyond the end do not belong.

    bool contains(double code) const {
        return code >= 0.0 && code < static_cast<double>(members.size()) &&
               members[static_cast<std::size_t>(code)];
    }
};

/// One node of a tree kept as a flat array. A row goes to `left` when x[feature] <= threshold or its code is
/// in the category set, else to left + 1; where the value is missing (NaN) to the side that the node names. A
/// leaf points to itself with threshold +infinity.
struct TreeNode {
    double threshold = kInfinity;
    double value = 0.0;   ///< Weighted mean of y of the training rows here (or what a booster set).
    double weight = 0.0;  ///< Sum of the weights of the training rows here (their number, without weights).
    std::int32_t feature = 0;
    std::int32_t left = 0;
    std::int32_t category_set = -1;  ///< Number of the set of codes that go left; -1: the threshold decides.
    bool missing_goes_right = false;

    bool is_leaf() const { return threshold == kInfinity; }
};

/// nodes[0] is the root; a fitted tree has at least one node.
struct Tree {
    std::vector<TreeNode> nodes = {};
    std::vector<CategorySet> category_sets = {};

    const TreeNode& node(std::int32_t index) const { return nodes[static_cast<std::size_t>(index)]; }

    /// The child of an inner node that a row with this value of the node's feature goes to.
    std::int32_t child(const TreeNode& node, double value) const {
        bool goes_right = value > node.threshold;
        if (node.category_set >= 0) {
            goes_right = !category_sets[static_cast<std::size_t>(node.category_set)].contains(value);
        }
        if (value != value) goes_right = node.missing_goes_right;
        return node.left + (goes_right ? 1 : 0);
    }

    /// Number of the leaf that x, of shape (d), falls into. Allocates nothing.
    std::int32_t leaf(const Vector& x) const {
        std::int32_t index = 0;
        while (!node(index).is_leaf()) index = child(node(index), x[node(index).feature]);
        return index;
    }
    double predict(const Vector& x) const { return node(leaf(x)).value; }

    /// For a tree grown on y of 0 and 1 the prediction is the fraction of ones in the leaf: a probability.
    double predict_proba(const Vector& x) const { return predict(x); }

    int n_leaves() const;
    int depth() const;  ///< Edges on the longest way down; 0 for a single leaf.

    /// Mean of the leaves' values, weighted by the training rows in them: the prediction when nothing is
    /// known.
    double mean_value() const;
};

/// What forests and boosters compute before any link: offset + factor * (sum of the trees' predictions).
struct TreeSum {
    double offset = 0.0;
    double factor = 1.0;
    std::vector<Tree> trees = {};

    double predict(const Vector& x) const {
        double sum = 0.0;
        for (const Tree& tree : trees) sum += tree.predict(x);
        return offset + factor * sum;
    }
};

}  // namespace core
