#include "core/tree.h"

#include <algorithm>

namespace core {
namespace {

int depth_below(const Tree& tree, std::int32_t index) {
    const TreeNode& node = tree.node(index);
    if (node.is_leaf()) return 0;
    return 1 + std::max(depth_below(tree, node.left), depth_below(tree, node.left + 1));
}

}  // namespace

int Tree::n_leaves() const { return static_cast<int>(nodes.size() + 1) / 2; }

int Tree::depth() const { return nodes.empty() ? 0 : depth_below(*this, 0); }

double Tree::mean_value() const {
    double weight = 0.0;
    double sum = 0.0;
    for (const TreeNode& node : nodes) {
        if (!node.is_leaf()) continue;
        weight += node.weight;
        sum += node.weight * node.value;
    }
    return weight > 0.0 ? sum / weight : 0.0;
}

}  // namespace core
