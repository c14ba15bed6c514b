#include "core/data/column_summary.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cmath>

namespace core::data {
namespace {

std::vector<double> present_values(const Column& column) {
    std::vector<double> values;
    values.reserve(column.values.size());
    for (const double value : column.values)
        if (!is_missing(value)) values.push_back(value);
    return values;
}

void count_categories(ColumnSummary& summary, const Column& column, const std::vector<double>& values) {
    summary.category_counts.assign(column.categories.size(), 0);
    for (const double value : values) ++summary.category_counts[static_cast<std::size_t>(value)];
    for (const Index count : summary.category_counts) summary.n_distinct += count > 0 ? 1 : 0;
}

void measure(ColumnSummary& summary, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const double n = static_cast<double>(values.size());
    double sum = 0.0, squares = 0.0;
    for (const double value : values) sum += value;
    summary.mean = sum / n;
    for (const double value : values) squares += (value - summary.mean) * (value - summary.mean);
    summary.standard_deviation = std::sqrt(squares / n);
    summary.minimum = values.front();
    summary.first_quartile = math::quantile(values, 0.25);
    summary.median = math::quantile(values, 0.5);
    summary.third_quartile = math::quantile(values, 0.75);
    summary.maximum = values.back();
    summary.n_distinct = std::unique(values.begin(), values.end()) - values.begin();
}

}  // namespace

ColumnSummary summarize(const Column& column) {
    std::vector<double> values = present_values(column);
    ColumnSummary summary;
    summary.n_present = static_cast<Index>(values.size());
    summary.n_missing = static_cast<Index>(column.values.size()) - summary.n_present;
    if (column.kind == ColumnKind::kCategorical)
        count_categories(summary, column, values);
    else if (!values.empty())
        measure(summary, std::move(values));
    return summary;
}

}  // namespace core::data
