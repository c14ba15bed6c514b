#include "core/models/pruning.h"

#include <utility>
#include <vector>

namespace core::models {
namespace {

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

// Decides which inner nodes become leaves. `gains` holds what each split saves; leaves hold 0.
class Pruner {
public:
    Pruner(const Tree& tree, std::vector<double> gains)
        : tree_(tree), gains_(std::move(gains)), is_cut_(gains_.size(), false) {}

    std::vector<bool> cut(double alpha) {
        while (true) {
            weakest_ = -1;
            weakest_strength_ = kInfinity;
            measure(0);
            if (weakest_ < 0 || weakest_strength_ > alpha) return is_cut_;
            is_cut_[at(weakest_)] = true;
        }
    }

private:
    struct Branch {
        double saved = 0.0;
        int n_leaves = 1;
    };

    bool ends_at(std::int32_t index) const { return tree_.node(index).is_leaf() || is_cut_[at(index)]; }

    Branch measure(std::int32_t index) {
        if (ends_at(index)) return {};
        const Branch left = measure(tree_.node(index).left);
        const Branch right = measure(tree_.node(index).left + 1);
        const Branch branch{gains_[at(index)] + left.saved + right.saved, left.n_leaves + right.n_leaves};
        const double strength = branch.saved / (branch.n_leaves - 1.0);
        if (strength <= weakest_strength_) {
            weakest_strength_ = strength;
            weakest_ = index;
        }
        return branch;
    }

    const Tree& tree_;
    std::vector<double> gains_;
    std::vector<bool> is_cut_;
    std::int32_t weakest_ = -1;
    double weakest_strength_ = 0.0;
};

// Copies what is left, breadth first; origins[i] is the old number of node i.
Tree rebuilt(const Tree& tree, const std::vector<bool>& is_cut, std::vector<std::int32_t>& origins) {
    Tree result;
    origins = {0};
    result.nodes = {tree.nodes.front()};
    for (std::size_t i = 0; i < result.nodes.size(); ++i) {
        const TreeNode old = tree.node(origins[i]);
        const auto self = static_cast<std::int32_t>(i);
        if (old.is_leaf() || is_cut[at(origins[i])]) {
            result.nodes[i] = {.value = old.value, .weight = old.weight, .left = self};
            continue;
        }
        result.nodes[i].left = static_cast<std::int32_t>(result.nodes.size());
        if (old.category_set >= 0) {
            result.nodes[i].category_set = static_cast<std::int32_t>(result.category_sets.size());
            result.category_sets.push_back(tree.category_sets[at(old.category_set)]);
        }
        for (std::int32_t child : {old.left, old.left + 1}) {
            result.nodes.push_back(tree.node(child));
            origins.push_back(child);
        }
    }
    return result;
}

// What each split saves, w_l w_r / (w_l + w_r) * distance(left, right), as a share of the root's weight.
template <class Distance>
std::vector<double> gains_of(const Tree& tree, Distance distance) {
    std::vector<double> gains;
    for (const TreeNode& node : tree.nodes) {
        double gain = 0.0;
        if (!node.is_leaf() && node.weight > 0.0) {
            const double left = tree.node(node.left).weight;
            const double right = tree.node(node.left + 1).weight;
            gain =
                left * right / node.weight * distance(node.left, node.left + 1) / tree.nodes.front().weight;
        }
        gains.push_back(gain);
    }
    return gains;
}

}  // namespace

Tree pruned(const Tree& tree, double alpha) {
    const auto distance = [&](std::int32_t left, std::int32_t right) {
        const double difference = tree.node(left).value - tree.node(right).value;
        return difference * difference;
    };
    std::vector<std::int32_t> origins;
    return rebuilt(tree, Pruner(tree, gains_of(tree, distance)).cut(alpha), origins);
}

ClassificationTree pruned(const ClassificationTree& tree, double alpha) {
    const auto distance = [&](std::int32_t left, std::int32_t right) {
        return (tree.class_shares.col(left) - tree.class_shares.col(right)).squaredNorm();
    };
    std::vector<std::int32_t> origins;
    ClassificationTree result;
    result.tree = rebuilt(tree.tree, Pruner(tree.tree, gains_of(tree.tree, distance)).cut(alpha), origins);
    result.class_shares = tree.class_shares(Eigen::all, origins);
    return result;
}

}  // namespace core::models
