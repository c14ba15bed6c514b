#pragma once
// What a rule asks of one feature, and the rules that a tree's leaves stand for.

#include "core/tree.h"
#include "core/types.h"

#include <vector>

namespace core {

/// A claim about x[feature]: a number inside (low, high], or a category among some.
struct Condition {
    Index feature = 0;
    double low = -kInfinity;            ///< Exclusive.
    double high = kInfinity;            ///< Inclusive.
    std::vector<bool> categories = {};  ///< One a code; empty for a number.
    bool allows_missing = false;

    bool holds(double value) const {
        if (value != value) return allows_missing;
        if (!categories.empty()) return CategorySet{categories}.contains(value);
        return low < value && value <= high;
    }
    bool operator==(const Condition&) const = default;
};

/// All conditions together (and); an empty rule holds for every row.
struct Rule {
    std::vector<Condition> conditions = {};

    bool holds(const Vector& x) const {
        for (const Condition& condition : conditions) {
            if (!condition.holds(x[condition.feature])) return false;
        }
        return true;
    }
};

/// A leaf and the rule that leads to it, one condition a feature, in the order of the path.
struct LeafRule {
    std::int32_t leaf = 0;
    Rule rule;
};

/// The rules of all leaves, from left to right: every row fulfils exactly one. n_categories[j] is the number
/// of codes of feature j, 0 for a number; it may be empty where no feature is a category.
std::vector<LeafRule> leaf_rules(const Tree& tree, const std::vector<int>& n_categories = {});

}  // namespace core
