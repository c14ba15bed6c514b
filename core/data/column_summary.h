#pragma once
// What a column holds, in a few numbers.

#include "core/data/table.h"
#include "core/types.h"

#include <vector>

namespace core::data {

/// Moments and quartiles are NaN in a categorical column, and in one without values.
struct ColumnSummary {
    Index n_present = 0;
    Index n_missing = 0;
    Index n_distinct = 0;  ///< Different values present.
    double mean = kNaN;
    double standard_deviation = kNaN;  ///< Divided by the number of values, as NumPy's std.
    double minimum = kNaN;
    double first_quartile = kNaN;  ///< Linear between neighbouring values, as NumPy's percentile.
    double median = kNaN;
    double third_quartile = kNaN;
    double maximum = kNaN;
    std::vector<Index> category_counts = {};  ///< One a category; empty if numeric.
};

/// O(n log n) for n rows.
ColumnSummary summarize(const Column& column);

}  // namespace core::data
