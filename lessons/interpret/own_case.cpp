#include "lessons/interpret/own_case.h"

#include "core/data/csv.h"
#include "lessons/interpret/case_words.h"

#include <algorithm>
#include <set>
#include <utility>

extern "C" const unsigned char gradus_case_example_csv[];
extern "C" const unsigned gradus_case_example_csv_size;

namespace lessons::cases {

namespace {

using core::data::Column;
using core::data::ColumnKind;
using core::data::Dataset;
using core::data::Table;

constexpr double kLargest = 1e12;  // squares and their sums stay far from infinity
constexpr int kFewestOfAClass = 8;

core::Error wrong(std::string message, std::string expected) {
    return {.message = std::move(message), .expected = std::move(expected)};
}

std::set<double> distinct_values(const Column& column) {
    std::set<double> values;
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) values.insert(value);
    }
    return values;
}

bool is_numeric(const Column& column) { return column.kind == ColumnKind::kNumeric; }

bool is_useful(const Column& column) {
    const std::set<double> values = distinct_values(column);
    if (values.size() < 2) return false;
    if (!is_numeric(column)) return values.size() <= kMostCategories;
    return *values.begin() >= -kLargest && *values.rbegin() <= kLargest;
}

core::Result<Table> read_table(std::string_view text) {
    if (text.size() > kLongestText) {
        return wrong("The table is too long: " + std::to_string(text.size()) + " characters.",
                     "at most " + std::to_string(kLongestText));
    }
    core::Result<Table> table = core::data::read_csv(text);
    if (table && table->n_rows() < kFewestRows) {
        return wrong("The table has " + std::to_string(table->n_rows()) + " rows.",
                     "at least " + std::to_string(kFewestRows) + ", under a line with the columns' names");
    }
    return table;
}

/// A number of two values as categories, so that it is told like them.
Column as_classes(const Column& column) {
    if (!is_numeric(column)) return column;
    const std::set<double> values = distinct_values(column);
    if (values.size() != 2) return column;
    Column classes{.name = column.name, .kind = ColumnKind::kCategorical};
    for (const double value : values) classes.categories.push_back(bare_value_text({}, value));
    for (const double value : column.values) {
        const bool is_missing = core::data::is_missing(value);
        classes.values.push_back(is_missing ? value : value == *values.begin() ? 0.0 : 1.0);
    }
    return classes;
}

std::string rarest_category(const Column& column) {
    std::vector<int> counts(column.categories.size(), 0);
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) ++counts[static_cast<std::size_t>(value)];
    }
    const auto rarest = std::min_element(counts.begin(), counts.end());
    return column.categories[static_cast<std::size_t>(rarest - counts.begin())];
}

/// The useful columns and the target; tells which are left out.
Table useful_columns(const Table& table, const std::string& target, std::vector<std::string>& notes) {
    Table kept;
    for (const Column& column : table.columns) {
        if (column.name == target) {
            kept.columns.push_back(as_classes(column));
        } else if (is_useful(column)) {
            kept.columns.push_back(column);
        } else {
            notes.push_back("Left out: " + column.name);
        }
    }
    return kept;
}

core::Result<void> check_classes(const Dataset& rows, const std::string& positive) {
    const auto n_positive = static_cast<core::Index>(rows.y.sum());
    if (std::min(n_positive, rows.n_rows() - n_positive) >= kFewestOfAClass) return {};
    return wrong("\u201c" + positive + "\u201d stands in " + std::to_string(n_positive) + " of " +
                     std::to_string(rows.n_rows()) + " rows.",
                 "at least " + std::to_string(kFewestOfAClass) + " rows with it and as many without");
}

core::Result<void> check_columns(const Dataset& rows) {
    if (rows.n_features() >= 1 && rows.n_features() <= kMostFeatures && rows.n_rows() >= kFewestRows)
        return {};
    return wrong(std::to_string(rows.n_features()) + " columns and " + std::to_string(rows.n_rows()) +
                     " rows can be used.",
                 "1 to " + std::to_string(kMostFeatures) + " columns that vary beside the one to predict, " +
                     "which is known in at least " + std::to_string(kFewestRows) + " rows");
}

core::Result<Case> with_rows(Case result, const core::Result<Dataset>& rows) {
    if (!rows) return rows.error();
    if (const auto columns = check_columns(*rows); !columns) return columns.error();
    if (result.is_classes()) {
        if (const auto classes = check_classes(*rows, result.target.positive); !classes)
            return classes.error();
    }
    result.features = words_for(*rows);
    split_rows(result, *rows);
    return result;
}

core::Result<Case> classification(Case result, const Table& table, const Column& target,
                                  std::string positive) {
    const auto& categories = target.categories;
    if (positive.empty()) positive = rarest_category(target);
    if (std::find(categories.begin(), categories.end(), positive) == categories.end()) {
        return wrong("There is no \u201c" + positive + "\u201d in " + target.name + ".",
                     "one of its categories");
    }
    const std::string& other = categories[categories.front() == positive ? 1 : 0];
    result.target = {.score = target.name + ": chance of " + positive,
                     .positive = positive,
                     .negative = categories.size() == 2 ? other : "not " + positive};
    result.target.above = "called " + positive;
    result.target.below = "called " + result.target.negative;
    result.money = {{1.0, -1.0, 1.0, -1.0}, "points"};
    return with_rows(std::move(result), core::data::classification_dataset(table, target.name, positive));
}

core::Result<Case> regression(Case result, const Table& table, const Column& target) {
    result.task = Task::regression;
    const FeatureWords words = words_of_column(target.name);
    result.target = {.score = words.label, .unit = words.unit};
    return with_rows(std::move(result), core::data::regression_dataset(table, target.name));
}

}  // namespace

std::string_view example_text() {
    return {reinterpret_cast<const char*>(gradus_case_example_csv), gradus_case_example_csv_size};
}

core::Result<std::vector<std::string>> target_columns(std::string_view text) {
    const core::Result<Table> table = read_table(text);
    if (!table) return table.error();
    std::vector<std::string> names;
    for (const Column& column : table->columns) {
        if (is_useful(column)) names.push_back(column.name);
    }
    if (names.size() < 2) {
        return wrong("Nothing can be learnt from these columns.",
                     "a column of numbers or of words that repeat, and another to predict it from");
    }
    return names;
}

std::vector<std::string> categories_of(std::string_view text, std::string_view column) {
    const core::Result<Table> table = read_table(text);
    const Column* found = table ? table->find(column) : nullptr;
    return found != nullptr ? as_classes(*found).categories : std::vector<std::string>{};
}

core::Result<Case> read_own_case(const OwnTable& own) {
    const auto targets = target_columns(own.text);
    if (!targets) return targets.error();
    const std::string name = own.target.empty() ? targets->back() : own.target;
    if (std::find(targets->begin(), targets->end(), name) == targets->end()) {
        return wrong("\u201c" + name + "\u201d cannot be predicted.",
                     "a column of numbers or of words that repeat");
    }
    Case result{.id = "own",
                .title = "Own table",
                .one = "row",
                .many = "rows",
                .question = "What decides " + name + "?"};
    const Table table = useful_columns(read_table(own.text).value(), name, result.notes);
    const Column& target = *table.find(name);
    if (is_numeric(target)) return regression(std::move(result), table, target);
    return classification(std::move(result), table, target, own.positive);
}

}  // namespace lessons::cases
