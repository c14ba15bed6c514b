#include "core/data/dataset.h"

#include <algorithm>
#include <cassert>

namespace core::data {
namespace {

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

Error no_such_column(const Table& table, std::string_view name) {
    std::string names;
    for (const Column& column : table.columns) names += (names.empty() ? "one of " : ", ") + column.name;
    return {.message = "there is no column called " + quoted(name), .expected = names};
}

// Features and the target's raw values, without the rows whose target is missing.
Dataset split_off_target(const Table& table, const Column& target) {
    Dataset dataset;
    dataset.target = target.name;
    std::vector<std::size_t> kept;
    for (std::size_t row = 0; row < target.values.size(); ++row) {
        if (!is_missing(target.values[row])) kept.push_back(row);
    }
    const Index n = static_cast<Index>(kept.size());
    dataset.X.resize(n, table.n_columns() - 1);
    dataset.y.resize(n);
    for (Index i = 0; i < n; ++i) dataset.y[i] = target.values[kept[static_cast<std::size_t>(i)]];
    for (const Column& column : table.columns) {
        if (&column == &target) continue;
        const Index j = static_cast<Index>(dataset.features.size());
        for (Index i = 0; i < n; ++i) dataset.X(i, j) = column.values[kept[static_cast<std::size_t>(i)]];
        dataset.features.push_back({.name = column.name, .categories = column.categories});
    }
    return dataset;
}

}  // namespace

Dataset Dataset::rows(const std::vector<Index>& indices) const {
    Dataset chosen{.X = Matrix(static_cast<Index>(indices.size()), n_features()),
                   .y = Vector(static_cast<Index>(indices.size())),
                   .features = features,
                   .target = target};
    for (std::size_t i = 0; i < indices.size(); ++i) {
        assert(indices[i] >= 0 && indices[i] < n_rows());
        chosen.X.row(static_cast<Index>(i)) = X.row(indices[i]);
        chosen.y[static_cast<Index>(i)] = y[indices[i]];
    }
    return chosen;
}

Result<Dataset> classification_dataset(const Table& table, std::string_view target,
                                       std::string_view positive_class) {
    const Column* column = table.find(target);
    if (column == nullptr) return no_such_column(table, target);
    if (column->kind == ColumnKind::kNumeric) {
        return Error{.message = "column " + quoted(target) + " holds numbers",
                     .expected = "a column of categories"};
    }
    const auto& classes = column->categories;
    const auto positive = std::find(classes.begin(), classes.end(), positive_class);
    if (positive == classes.end()) {
        return Error{.message = "column " + quoted(target) + " has no category " + quoted(positive_class)};
    }
    Dataset dataset = split_off_target(table, *column);
    const double positive_code = static_cast<double>(positive - classes.begin());
    for (double& value : dataset.y) value = value == positive_code ? 1.0 : 0.0;
    return dataset;
}

Result<Dataset> regression_dataset(const Table& table, std::string_view target) {
    const Column* column = table.find(target);
    if (column == nullptr) return no_such_column(table, target);
    if (column->kind == ColumnKind::kCategorical) {
        return Error{.message = "column " + quoted(target) + " holds categories",
                     .expected = "a column of numbers"};
    }
    return split_off_target(table, *column);
}

}  // namespace core::data
