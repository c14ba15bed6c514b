#include "lessons/interpret/own_table.h"

#include "core/data/csv.h"
#include "core/data/split.h"
#include "core/number_text.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

extern "C" const unsigned char gradus_case_example_csv[];
extern "C" const unsigned gradus_case_example_csv_size;

namespace lessons::cases {

namespace {

using core::Index;
using core::data::Column;
using core::data::ColumnKind;
using core::data::Table;

constexpr double kLargest = 1e12;  // squares and their sums stay far from infinity
constexpr std::string_view kCounterNames[] = {"id", "no", "nr", "row", "index", "number", "#", "column 1"};

core::Error wrong(std::string message, std::string expected) {
    return {.message = std::move(message), .expected = std::move(expected)};
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// 1, 2, 3, ... under a name that says so.
bool counts_rows(const Column& column) {
    const std::string name = lower(column.name);
    if (std::find(std::begin(kCounterNames), std::end(kCounterNames), name) == std::end(kCounterNames))
        return false;
    const std::vector<double> values = distinct_values(column);
    return column.kind == ColumnKind::kNumeric && values.size() == column.values.size() &&
           values.back() - values.front() == static_cast<double>(values.size() - 1);
}

/// Why nothing can be learnt from a column, whatever it is taken as.
std::string useless_because(const Column& column) {
    const std::vector<double> values = distinct_values(column);
    if (values.empty()) return "holds no value";
    if (values.size() == 1) return "the same value in all rows";
    if (column.kind == ColumnKind::kCategorical) {
        if (values.size() <= kMostCategories) return {};
        return std::to_string(values.size()) + " different words, at most " + std::to_string(kMostCategories);
    }
    return values.front() < -kLargest || values.back() > kLargest ? "numbers too large to learn from" : "";
}

/// A header of numbers is a row of data: the names are missing.
core::Result<void> check_names(const Table& table) {
    for (const Column& column : table.columns) {
        if (!core::parse_number(column.name, core::DecimalMark::kPointOrComma)) return {};
    }
    return core::Error{.message = "The first line holds numbers only, so the columns have no names.",
                       .line = 1,
                       .expected = "a first line with a name for each column"};
}

core::Result<void> check_size(const Table& table) {
    if (table.columns.size() > kMostColumns) {
        return wrong("The table has " + std::to_string(table.columns.size()) + " columns.",
                     "at most " + std::to_string(kMostColumns) + "; delete those that do not matter");
    }
    if (table.columns.size() < 2) {
        return core::Error{.message = "The table has one column only.",
                           .line = 1,
                           .expected = "columns separated by commas, semicolons or tabs"};
    }
    if (table.n_rows() >= kFewestRows) return {};
    return wrong("The table has " + std::to_string(table.n_rows()) + " rows.",
                 "at least " + std::to_string(kFewestRows) + ", under a line with the columns' names");
}

core::data::CsvOptions options_for(const Table& table, const Uses& corrections) {
    core::data::CsvOptions options;
    for (const auto& [column, use] : corrections) {
        if (column < 0 || column >= static_cast<int>(table.columns.size())) continue;
        const std::string& name = table.columns[static_cast<std::size_t>(column)].name;
        if (use == Use::number) options.numeric_columns.push_back(name);
        if (use == Use::category) options.categorical_columns.push_back(name);
    }
    return options;
}

/// Reads again where a column is to be taken as what it does not look like.
core::Result<Table> read_corrected(std::string_view text, const Uses& corrections) {
    core::Result<Table> table = core::data::read_csv(text);
    if (!table || corrections.empty()) return table;
    return core::data::read_csv(text, options_for(*table, corrections));
}

/// Categories that no row has any more go.
void drop_unused(Column& column) {
    if (column.kind != ColumnKind::kCategorical) return;
    std::vector<std::string> kept;
    const std::vector<double> codes = distinct_values(column);
    for (const double code : codes) kept.push_back(column.categories[static_cast<std::size_t>(code)]);
    for (double& value : column.values) {
        if (core::data::is_missing(value)) continue;
        value = static_cast<double>(std::lower_bound(codes.begin(), codes.end(), value) - codes.begin());
    }
    column.categories = std::move(kept);
}

void draw_rows(Table& table) {
    if (table.n_rows() <= kMostRows) return;
    core::Random random(1);
    const double share = static_cast<double>(kMostRows) / static_cast<double>(table.n_rows());
    std::vector<Index> rows = core::data::train_test_split(table.n_rows(), share, random).test;
    std::sort(rows.begin(), rows.end());
    for (Column& column : table.columns) {
        std::vector<double> drawn;
        for (const Index row : rows) drawn.push_back(column.values[static_cast<std::size_t>(row)]);
        column.values = std::move(drawn);
        drop_unused(column);
    }
}

Use use_of(const Column& column) { return column.kind == ColumnKind::kNumeric ? Use::number : Use::category; }

std::string what_it_holds(const Column& column) {
    constexpr std::size_t kNamed = 4;
    const std::vector<double> values = distinct_values(column);
    if (values.empty()) return "nothing";
    if (column.kind == ColumnKind::kNumeric)
        return ui::format_number(values.front()) + " to " + ui::format_number(values.back());
    std::string text;
    for (std::size_t k = 0; k < std::min(values.size(), kNamed); ++k)
        text += (k > 0 ? ", " : "") + column.categories[static_cast<std::size_t>(values[k])];
    return values.size() > kNamed ? text + " and " + std::to_string(values.size() - kNamed) + " more" : text;
}

void decide(OwnTable& own, std::size_t j, const Uses& corrections) {
    const Column& column = own.table.columns[j];
    const auto corrected = corrections.find(static_cast<int>(j));
    std::string reason = useless_because(column);
    if (reason.empty() && corrected == corrections.end() && counts_rows(column)) reason = "counts the rows";
    if (reason.empty() && corrected != corrections.end() && corrected->second == Use::nothing)
        reason = "left out by you";
    own.uses.push_back(reason.empty() ? use_of(column) : Use::nothing);
    own.reasons.push_back(std::move(reason));
    own.holds.push_back(what_it_holds(column));
}

}  // namespace

std::string_view example_text() {
    return {reinterpret_cast<const char*>(gradus_case_example_csv), gradus_case_example_csv_size};
}

std::vector<double> distinct_values(const Column& column) {
    std::vector<double> values;
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Column as_classes(const Column& column) {
    if (column.kind == ColumnKind::kCategorical) return column;
    const std::vector<double> values = distinct_values(column);
    if (values.size() != 2) return column;
    Column classes{.name = column.name, .kind = ColumnKind::kCategorical};
    for (const double value : values) classes.categories.push_back(ui::format_number(value));
    for (const double value : column.values) {
        const bool is_missing = core::data::is_missing(value);
        classes.values.push_back(is_missing ? value : value == values.front() ? 0.0 : 1.0);
    }
    return classes;
}

core::Result<OwnTable> read_own_table(std::string_view text, const Uses& corrections) {
    if (text.size() > kLongestText) {
        return wrong("The table is too long: " + std::to_string(text.size() >> 20) + " megabytes.",
                     "at most " + std::to_string(kLongestText >> 20));
    }
    core::Result<Table> read = read_corrected(text, corrections);
    if (!read) return read.error();
    if (const auto names = check_names(*read); !names) return names.error();
    if (const auto size = check_size(*read); !size) return size.error();
    OwnTable own{.table = std::move(read).value()};
    own.n_rows_in_file = own.table.n_rows();
    draw_rows(own.table);
    for (std::size_t j = 0; j < own.table.columns.size(); ++j) decide(own, j, corrections);
    return own;
}

}  // namespace lessons::cases
