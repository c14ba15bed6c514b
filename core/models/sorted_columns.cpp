#include "core/models/sorted_columns.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

struct Entry {
    double value = 0.0;
    std::int32_t row = 0;
};

}  // namespace

SortedColumns::SortedColumns(const Matrix& X, std::vector<bool> is_categorical)
    : X_(X), is_categorical_(std::move(is_categorical)) {
    assert(is_categorical_.empty() || is_categorical_.size() == static_cast<std::size_t>(X.cols()));
    std::vector<Entry> entries(static_cast<std::size_t>(X.rows()));
    for (Index j = 0; j < X.cols(); ++j) {
        for (Index i = 0; i < X.rows(); ++i) {
            double& value = X_(i, j);
            if (std::isnan(value)) value = -kInfinity;
            entries[static_cast<std::size_t>(i)] = {value, static_cast<std::int32_t>(i)};
        }
        // Values beside their rows: sorting reads memory in order.
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return a.value < b.value || (a.value == b.value && a.row < b.row);
        });
        std::vector<std::int32_t>& order = orders_.emplace_back();
        order.reserve(entries.size());
        for (const Entry& entry : entries) order.push_back(entry.row);
    }
}

std::int32_t SortedColumns::leaf(const Tree& tree, Index row) const {
    std::int32_t index = 0;
    while (!tree.node(index).is_leaf()) {
        const TreeNode& node = tree.node(index);
        const double value = X_(row, node.feature);
        index = tree.child(node, value == -kInfinity ? kNaN : value);
    }
    return index;
}

}  // namespace core::models
