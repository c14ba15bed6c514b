#include "lessons/optim/learning_rows.h"

#include "core/data/dataset.h"
#include "core/wrong_value.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

namespace lessons::learning {

namespace {

using core::Index;
using core::data::Column;
using core::data::ColumnKind;
using core::data::is_missing;
using core::data::Table;

constexpr std::size_t kMostColumns = 12;
constexpr double kMissingAllowed = 0.2;
constexpr std::uint64_t kSplitSeed = 4;

std::size_t place(Index row) { return static_cast<std::size_t>(row); }

double share_missing(const Column& column) {
    const auto count = std::count_if(column.values.begin(), column.values.end(), is_missing);
    return static_cast<double>(count) / static_cast<double>(column.values.size());
}

/// x, then every other column of numbers that is nearly complete.
std::vector<const Column*> explaining(const Table& table, const Columns& chosen) {
    std::vector<const Column*> columns{table.find(chosen.x)};
    for (const std::string& name : explaining_columns(table)) {
        const Column* column = table.find(name);
        const bool is_new = name != chosen.x && name != chosen.y;
        if (is_new && share_missing(*column) <= kMissingAllowed && columns.size() < kMostColumns)
            columns.push_back(column);
    }
    return columns;
}

std::vector<Index> complete_rows(const std::vector<const Column*>& columns, const Column& target) {
    std::vector<Index> rows;
    for (Index i = 0; i < static_cast<Index>(target.values.size()); ++i) {
        const auto lacks = [i](const Column* column) { return is_missing(column->values[place(i)]); };
        if (!lacks(&target) && std::none_of(columns.begin(), columns.end(), lacks)) rows.push_back(i);
    }
    return rows;
}

void fill(Rows& rows, const std::vector<const Column*>& columns, const Column& target) {
    const Index n = static_cast<Index>(rows.table_rows.size());
    rows.columns.resize(n, static_cast<Index>(columns.size()));
    rows.y.resize(n);
    for (Index i = 0; i < n; ++i) {
        const std::size_t from = place(rows.table_rows[place(i)]);
        rows.y[i] = target.values[from];
        for (std::size_t j = 0; j < columns.size(); ++j)
            rows.columns(i, static_cast<Index>(j)) = columns[j]->values[from];
    }
    for (const Column* column : columns) rows.names.push_back(column->name);
}

/// The two values of y where there are no more.
void name_classes(Rows& rows, const Column& target) {
    const std::set<double> values(rows.y.begin(), rows.y.end());
    if (values.size() != 2) return;
    rows.loss = core::models::Loss::kLogistic;
    const double high = *values.rbegin();
    std::size_t k = 0;
    for (const double value : values) {
        rows.classes[k++] = target.kind == ColumnKind::kCategorical
                                ? target.categories[static_cast<std::size_t>(value)]
                                : ui::format_number(value);
    }
    for (double& value : rows.y) value = value == high ? 1.0 : 0.0;
}

core::Interval widened(core::Interval range, double share) {
    const double margin = share * range.length();
    return {range.low - margin, range.high + margin};
}

void find_home(Rows& rows) {
    rows.x_home = widened(rows.x_range(), 0.08);
    const core::Interval values{rows.y.minCoeff(), rows.y.maxCoeff()};
    rows.y_home = rows.is_classes() ? core::Interval{-0.14, 1.14} : widened(values, 0.12);
}

void move(Rows& rows, const MovedPoints& moved) {
    for (Index i = 0; i < rows.n_rows(); ++i) {
        const auto found = moved.find(rows.table_rows[place(i)]);
        if (found == moved.end()) continue;
        rows.columns(i, 0) = found->second.x();
        rows.y[i] = rows.is_classes() ? (found->second.y() > 0.5 ? 1.0 : 0.0) : found->second.y();
    }
}

/// By the table as it came, so that a dragged point stays on its side.
void part(Rows& rows) {
    core::Random random(kSplitSeed);
    rows.split = rows.is_classes() ? core::data::stratified_split(rows.y, 0.5, random)
                                   : core::data::train_test_split(rows.n_rows(), 0.5, random);
    rows.is_validation.assign(place(rows.n_rows()), 0);
    for (const Index i : rows.split.test) rows.is_validation[place(i)] = 1;
}

/// What is left after incomplete rows are gone can still be learnt from.
core::Result<void> check(const Rows& rows) {
    if (!(rows.x_range().length() > 0.0 && rows.y.maxCoeff() > rows.y.minCoeff()))
        return core::wrong_value("In the rows that have all values a column is always the same.",
                                 "numbers that differ");
    if (!rows.is_classes()) return {};
    const double ones = rows.y.sum();
    if (std::min(ones, static_cast<double>(rows.n_rows()) - ones) < 4.0)
        return core::wrong_value("One of the two classes has fewer than 4 rows.", "4 or more of each");
    return {};
}

}  // namespace

core::Result<Rows> make_rows(const LearningTable& table, const Columns& columns, const MovedPoints& moved) {
    assert(are_usable(table.table, columns));
    const std::vector<const Column*> explaining_ones = explaining(table.table, columns);
    const Column& target = *table.table.find(columns.y);
    Rows rows;
    rows.one = table.one;
    rows.target = columns.y;
    rows.table_rows = complete_rows(explaining_ones, target);
    if (rows.table_rows.size() < place(kFewestRows)) {
        return core::wrong_value("Only " + std::to_string(rows.table_rows.size()) + " rows have all values.",
                                 std::to_string(kFewestRows) + " or more");
    }
    fill(rows, explaining_ones, target);
    name_classes(rows, target);
    if (const core::Result<void> usable = check(rows); !usable) return usable.error();
    find_home(rows);
    part(rows);
    move(rows, moved);
    return rows;
}

}  // namespace lessons::learning
