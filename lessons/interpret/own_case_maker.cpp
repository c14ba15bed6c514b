#include "lessons/interpret/own_case_maker.h"

#include "core/data/foretelling.h"
#include "core/wrong_value.h"
#include "lessons/interpret/case_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cassert>

namespace lessons::cases {

namespace {

using core::Index;
using core::data::Column;
using core::data::ColumnKind;
using core::data::Dataset;
using core::data::Table;

constexpr int kFewestOfAClass = 8;

Table table_for(const OwnTable& own, const std::vector<int>& features, Column target) {
    Table table;
    for (const int j : features) table.columns.push_back(own.column(j));
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
        return core::wrong_value("No column is left to predict " + rows.target + " from.", "one that varies");
    if (rows.n_rows() < kFewestRows) {
        return core::wrong_value(
            rows.target + " is known in " + std::to_string(rows.n_rows()) + " rows only.",
            "at least " + std::to_string(kFewestRows));
    }
    if (!of_case.is_classes()) return {};
    const auto n_positive = static_cast<Index>(rows.y.sum());
    if (std::min(n_positive, rows.n_rows() - n_positive) >= kFewestOfAClass) return {};
    return core::wrong_value(
        "\u201c" + of_case.target.positive + "\u201d stands in " + std::to_string(n_positive) + " of " +
            std::to_string(rows.n_rows()) + " rows.",
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

OwnCaseMaker::OwnCaseMaker(const OwnTable& own, const std::string& name, const Aim& aim, Needs needs)
    : own_(own), needs_(needs), target_(aim.target < 0 ? guessed_target(own) : aim.target) {
    result_.id = "own";
    result_.title = name;
    result_.one = "row";
    result_.many = "rows";
    name_target(aim);
}

void OwnCaseMaker::name_target(const Aim& aim) {
    if (!own_.is_used(target_)) {
        return fail(
            core::wrong_value(target_ < 0 || target_ >= own_.n_columns()
                                  ? "There is nothing in this table to predict."
                                  : "\u201c" + own_.column(target_).name + "\u201d cannot be predicted.",
                              "a column of numbers that vary or of words that repeat"));
    }
    result_.question = "What decides " + own_.column(target_).name + "?";
    predicted_ = as_target(own_, target_, needs_);
    if (predicted_.kind == ColumnKind::kNumeric) return name_number(result_, predicted_);
    const int positive = aim.positive >= 0 ? aim.positive : guessed_positive(own_, target_, needs_);
    if (positive >= static_cast<int>(predicted_.categories.size()))
        return fail(
            core::wrong_value("There is no such class in " + predicted_.name + ".", "one of its categories"));
    name_classes(result_, predicted_, positive);
}

void OwnCaseMaker::step() {
    switch (stage_) {
        case Stage::ranking:
            return rank_column();
        case Stage::rows:
            return gather_rows();
        case Stage::words:
            return put_into_words();
        case Stage::done:
            return;
    }
}

core::Result<Case> OwnCaseMaker::result() && {
    assert(finished());
    if (error_) return std::move(*error_);
    return std::move(result_);
}

void OwnCaseMaker::rank_column() {
    if (next_column_ == own_.n_columns()) {
        choose_features();
        stage_ = Stage::rows;
        return;
    }
    const int j = next_column_++;
    if (j == target_ || !own_.is_used(j)) return;
    ranked_.emplace_back(-core::data::foretelling(own_.column(j), own_.column(target_)), j);
}

/// In the table's order.
void OwnCaseMaker::choose_features() {
    const std::size_t n_all = ranked_.size();
    std::sort(ranked_.begin(), ranked_.end());
    ranked_.resize(std::min(n_all, static_cast<std::size_t>(needs_.most_features)));
    if (n_all > ranked_.size()) {
        result_.notes.push_back("Of " + std::to_string(n_all) + " columns the " +
                                std::to_string(needs_.most_features) + " that alone foretell " +
                                own_.column(target_).name + " best are learnt from.");
    }
    for (const auto& [strength, j] : ranked_) features_.push_back(j);
    std::sort(features_.begin(), features_.end());
}

void OwnCaseMaker::gather_rows() {
    const Table table = table_for(own_, features_, predicted_);
    core::Result<Dataset> rows =
        result_.is_classes()
            ? core::data::classification_dataset(table, predicted_.name, result_.target.positive)
            : core::data::regression_dataset(table, predicted_.name);
    if (!rows) return fail(rows.error());
    if (const auto checked = check(result_, *rows); !checked) return fail(checked.error());
    tell_rows(result_, own_, *rows);
    rows_ = std::move(rows).value();
    stage_ = Stage::words;
}

void OwnCaseMaker::put_into_words() {
    if (result_.features.size() < rows_.features.size()) return add_words(result_.features, rows_);
    split_rows(result_, rows_);
    stage_ = Stage::done;
}

void OwnCaseMaker::fail(core::Error error) {
    error_ = std::move(error);
    stage_ = Stage::done;
}

}  // namespace lessons::cases
