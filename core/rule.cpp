#include "core/rule.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

enum class Side { kLeft, kRight };

class RuleCollector {
public:
    RuleCollector(const Tree& tree, const std::vector<int>& n_categories)
        : tree_(tree), n_categories_(n_categories) {}

    std::vector<LeafRule> collect() {
        descend(0, {});
        return std::move(rules_);
    }

private:
    void descend(std::int32_t index, const Rule& rule) {
        const TreeNode& node = tree_.node(index);
        if (node.is_leaf()) {
            rules_.push_back({index, rule});
            return;
        }
        descend(node.left, narrowed(rule, node, Side::kLeft));
        descend(node.left + 1, narrowed(rule, node, Side::kRight));
    }

    Rule narrowed(Rule rule, const TreeNode& node, Side side) const {
        auto found = std::find_if(rule.conditions.begin(), rule.conditions.end(),
                                  [&](const Condition& known) { return known.feature == node.feature; });
        if (found == rule.conditions.end()) {
            found = rule.conditions.insert(found, anything(node.feature));
        }
        const bool takes_missing = node.missing_goes_right == (side == Side::kRight);
        found->allows_missing = found->allows_missing && takes_missing;
        if (node.category_set >= 0) {
            keep_categories(*found, tree_.category_sets[static_cast<std::size_t>(node.category_set)], side);
        } else if (!found->categories.empty()) {
            keep_codes(*found, node.threshold, side);
        } else if (side == Side::kLeft) {
            found->high = std::min(found->high, node.threshold);
        } else {
            found->low = std::max(found->low, node.threshold);
        }
        return rule;
    }

    Condition anything(Index feature) const {
        Condition condition{.feature = feature, .allows_missing = true};
        const auto j = static_cast<std::size_t>(feature);
        if (j < n_categories_.size()) {
            condition.categories.assign(static_cast<std::size_t>(n_categories_[j]), true);
        }
        return condition;
    }

    static void keep_categories(Condition& condition, const CategorySet& left, Side side) {
        if (condition.categories.empty()) condition.categories.assign(left.members.size(), true);
        for (std::size_t code = 0; code < condition.categories.size(); ++code) {
            const bool is_left = left.contains(static_cast<double>(code));
            if (is_left != (side == Side::kLeft)) condition.categories[code] = false;
        }
    }

    // Categories that a tree split by threshold, as ordered codes.
    static void keep_codes(Condition& condition, double threshold, Side side) {
        for (std::size_t code = 0; code < condition.categories.size(); ++code) {
            const bool is_left = static_cast<double>(code) <= threshold;
            if (is_left != (side == Side::kLeft)) condition.categories[code] = false;
        }
    }

    const Tree& tree_;
    const std::vector<int>& n_categories_;
    std::vector<LeafRule> rules_;
};

}  // namespace

std::vector<LeafRule> leaf_rules(const Tree& tree, const std::vector<int>& n_categories) {
    return RuleCollector(tree, n_categories).collect();
}

}  // namespace core
