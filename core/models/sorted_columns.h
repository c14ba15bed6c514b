#pragma once
// The rows of a table in the order of each feature, computed once for all trees that are grown on it.

#include "core/tree.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::models {

/// Row numbers of X in increasing order of each feature, missing values first, equal values in the order of
/// the rows. A feature may be categorical: its values are codes 0, 1, ...
class SortedColumns {
public:
    /// is_categorical: a flag for each of the d features; empty means that all are numbers.
    explicit SortedColumns(const Matrix& X, std::vector<bool> is_categorical = {});

    /// X with missing values as -infinity: below everything.
    const Matrix& X() const { return X_; }
    const std::vector<std::int32_t>& order(Index feature) const {
        return orders_[static_cast<std::size_t>(feature)];
    }
    bool is_categorical(Index feature) const {
        return !is_categorical_.empty() && is_categorical_[static_cast<std::size_t>(feature)];
    }

    /// Number of the leaf that row i falls into, read column by column.
    std::int32_t leaf(const Tree& tree, Index row) const;

private:
    Matrix X_;
    std::vector<bool> is_categorical_;
    std::vector<std::vector<std::int32_t>> orders_;
};

}  // namespace core::models
