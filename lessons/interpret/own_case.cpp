#include "lessons/interpret/own_case.h"

#include "core/data/foretelling.h"
#include "lessons/interpret/case_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <utility>

namespace lessons::cases {

namespace {

using core::Index;
using core::data::Column;
using core::data::ColumnKind;
using core::data::Dataset;
using core::data::Table;

constexpr int kFewestOfAClass = 8;
constexpr std::string_view kTargetNames[] = {"target", "outcome",  "label",    "class",  "y",     "result",
                                             "price",  "survived", "decision", "status", "churn", "default"};

constexpr std::string_view kYes[] = {"yes", "true", "1", "y"};

core::Error wrong(std::string message, std::string expected) {
    return {.message = std::move(message), .expected = std::move(expected)};
}

const Column& column_of(const OwnTable& own, int column) {
    return own.table.columns[static_cast<std::size_t>(column)];
}

bool is_used(const OwnTable& own, int column) {
    return column >= 0 && column < own.n_columns() &&
           own.uses[static_cast<std::size_t>(column)] != Use::nothing;
}

/// Numbers as "above 12" and "up to 12", the median or the largest value under the highest.
Column as_halves(const Column& column) {
    std::vector<double> values;
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    double middle = values[(values.size() - 1) / 2];
    if (middle == values.back()) middle = *(std::lower_bound(values.begin(), values.end(), middle) - 1);
    const std::string text = ui::format_unit(middle, words_of_column(column.name).unit);
    Column halves{.name = column.name, .kind = ColumnKind::kCategorical};
    halves.categories = {"above " + text, "up to " + text};
    for (const double value : column.values) {
        halves.values.push_back(core::data::is_missing(value) ? value : value > middle ? 0.0 : 1.0);
    }
    return halves;
}

/// The column as it is predicted.
Column as_target(const OwnTable& own, int column, Needs needs) {
    const Column classes = as_classes(column_of(own, column));
    return classes.kind == ColumnKind::kNumeric && needs.classes ? as_halves(classes) : classes;
}

/// Of the columns in use, those to learn from.
std::vector<int> features_for(const OwnTable& own, int target, int most, std::vector<std::string>& notes) {
    std::vector<std::pair<double, int>> ranked;
    for (int j = 0; j < own.n_columns(); ++j) {
        if (j == target || !is_used(own, j)) continue;
        ranked.emplace_back(-core::data::foretelling(column_of(own, j), column_of(own, target)), j);
    }
    const auto n_all = ranked.size();
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(n_all, static_cast<std::size_t>(most)));
    if (n_all > ranked.size()) {
        notes.push_back("Of " + std::to_string(n_all) + " columns the " + std::to_string(most) +
                        " that alone foretell " + column_of(own, target).name + " best are learnt from.");
    }
    std::vector<int> features;
    for (const auto& [strength, j] : ranked) features.push_back(j);
    std::sort(features.begin(), features.end());
    return features;
}

Table table_for(const OwnTable& own, const std::vector<int>& features, Column target) {
    Table table;
    for (const int j : features) table.columns.push_back(column_of(own, j));
    table.columns.push_back(std::move(target));
    return table;
}

void tell_rows(Case& result, const OwnTable& own, const Dataset& rows) {
    const Index drawn = own.table.n_rows();
    if (drawn < own.n_rows_in_file) {
        result.notes.push_back("Of " + ui::format_number(static_cast<double>(own.n_rows_in_file)) + " rows " +
                               ui::format_number(static_cast<double>(drawn)) +
                               " are learnt from: drawn at random, always the same.");
    }
    if (const Index lacking = drawn - rows.n_rows(); lacking > 0) {
        result.notes.push_back(std::to_string(lacking) + (lacking == 1 ? " row is" : " rows are") +
                               " left out: " + rows.target + " is missing there.");
    }
}

core::Result<void> check(const Case& of_case, const Dataset& rows) {
    if (rows.n_features() < 1)
        return wrong("No column is left to predict " + rows.target + " from.", "one that varies");
    if (rows.n_rows() < kFewestRows) {
        return wrong(rows.target + " is known in " + std::to_string(rows.n_rows()) + " rows only.",
                     "at least " + std::to_string(kFewestRows));
    }
    if (!of_case.is_classes()) return {};
    const auto n_positive = static_cast<Index>(rows.y.sum());
    if (std::min(n_positive, rows.n_rows() - n_positive) >= kFewestOfAClass) return {};
    return wrong("\u201c" + of_case.target.positive + "\u201d stands in " + std::to_string(n_positive) +
                     " of " + std::to_string(rows.n_rows()) + " rows.",
                 "at least " + std::to_string(kFewestOfAClass) + " rows with it and as many without");
}

void name_classes(Case& result, const Column& target, int positive) {
    const auto& categories = target.categories;
    const std::string& wanted = categories[static_cast<std::size_t>(positive)];
    const std::string other = categories.size() == 2 ? categories[positive == 0 ? 1 : 0] : "not " + wanted;
    result.target = {.score = words_of_column(target.name).label + ": chance of " + wanted,
                     .positive = wanted,
                     .negative = other,
                     .above = "called " + wanted,
                     .below = "called " + other};
    result.money = {{1.0, -1.0, 1.0, -1.0}, "points"};
}

void name_number(Case& result, const Column& target) {
    const FeatureWords words = words_of_column(target.name);
    result.task = Task::regression;
    result.target = {.score = words.label, .unit = words.unit};
}

}  // namespace

std::vector<int> targets_of(const OwnTable& own) {
    std::vector<int> targets;
    for (int j = 0; j < own.n_columns(); ++j) {
        if (is_used(own, j)) targets.push_back(j);
    }
    return targets;
}

int guessed_target(const OwnTable& own) {
    const std::vector<int> targets = targets_of(own);
    if (targets.empty()) return -1;
    const auto named = std::find_if(targets.rbegin(), targets.rend(), [&](int j) {
        const std::string id = words_of_column(column_of(own, j).name).id;
        return std::find(std::begin(kTargetNames), std::end(kTargetNames), id) != std::end(kTargetNames);
    });
    return named != targets.rend() ? *named : targets.back();
}

std::vector<std::string> classes_of(const OwnTable& own, int column, Needs needs) {
    return is_used(own, column) ? as_target(own, column, needs).categories : std::vector<std::string>{};
}

int guessed_positive(const OwnTable& own, int column, Needs needs) {
    if (as_classes(column_of(own, column)).kind == ColumnKind::kNumeric) return 0;
    const Column target = as_target(own, column, needs);
    for (std::size_t k = 0; k < target.categories.size(); ++k) {
        const std::string id = words_of_column(target.categories[k]).id;
        if (target.categories.size() == 2 &&
            std::find(std::begin(kYes), std::end(kYes), id) != std::end(kYes))
            return static_cast<int>(k);
    }
    std::vector<int> counts(target.categories.size(), 0);
    for (const double value : target.values) {
        if (!core::data::is_missing(value)) ++counts[static_cast<std::size_t>(value)];
    }
    return static_cast<int>(std::min_element(counts.begin(), counts.end()) - counts.begin());
}

core::Result<Case> make_own_case(const OwnTable& own, const std::string& name, const Aim& aim, Needs needs) {
    const int target = aim.target < 0 ? guessed_target(own) : aim.target;
    if (!is_used(own, target)) {
        return wrong(target < 0 || target >= own.n_columns()
                         ? "There is nothing in this table to predict."
                         : "\u201c" + column_of(own, target).name + "\u201d cannot be predicted.",
                     "a column of numbers that vary or of words that repeat");
    }
    Case result{.id = "own",
                .title = name,
                .one = "row",
                .many = "rows",
                .question = "What decides " + column_of(own, target).name + "?"};
    const Column predicted = as_target(own, target, needs);
    const std::vector<int> features = features_for(own, target, needs.most_features, result.notes);
    const Table table = table_for(own, features, predicted);
    const bool is_number = predicted.kind == ColumnKind::kNumeric;
    const int positive = is_number || aim.positive >= 0 ? aim.positive : guessed_positive(own, target, needs);
    if (!is_number && positive >= static_cast<int>(predicted.categories.size()))
        return wrong("There is no such class in " + predicted.name + ".", "one of its categories");
    is_number ? name_number(result, predicted) : name_classes(result, predicted, positive);
    const core::Result<Dataset> rows =
        is_number ? core::data::regression_dataset(table, predicted.name)
                  : core::data::classification_dataset(table, predicted.name, result.target.positive);
    if (!rows) return rows.error();
    if (const auto checked = check(result, *rows); !checked) return checked.error();
    tell_rows(result, own, *rows);
    result.features = words_for(*rows);
    split_rows(result, *rows);
    return result;
}

}  // namespace lessons::cases
