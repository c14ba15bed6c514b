#pragma once
// A table as people keep it: named columns of numbers or of categories, some values missing.

#include "core/types.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

enum class ColumnKind { kNumeric, kCategorical };

/// A missing value is a NaN, in numeric and in categorical columns alike.
inline constexpr double kMissing = kNaN;

inline bool is_missing(double value) { return std::isnan(value); }

/// One named column. In a categorical column a value is an index into `categories`.
struct Column {
    std::string name;
    ColumnKind kind = ColumnKind::kNumeric;
    std::vector<double> values = {};           ///< One a row; kMissing where unknown.
    std::vector<std::string> categories = {};  ///< Sorted bytewise, as scikit-learn does; empty if numeric.
};

/// Columns of equal length.
struct Table {
    std::vector<Column> columns;

    Index n_rows() const { return columns.empty() ? 0 : static_cast<Index>(columns.front().values.size()); }
    Index n_columns() const { return static_cast<Index>(columns.size()); }

    /// The column called `name`, or nullptr.
    const Column* find(std::string_view name) const;
};

}  // namespace core::data
