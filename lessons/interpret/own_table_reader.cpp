#include "lessons/interpret/own_table_reader.h"

#include "core/number_text.h"
#include "core/wrong_value.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lessons::cases {

namespace {

using core::Index;
using core::data::Column;
using core::data::ColumnKind;
using core::data::Table;

constexpr std::size_t kCharactersAStep = 32768;
constexpr Index kRowsAStep = 32768;
constexpr double kLargest = 1e12;  // squares and their sums stay far from infinity
constexpr std::string_view kCounterNames[] = {"id", "no", "nr", "row", "index", "number", "#", "column 1"};

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
        return core::wrong_value(
            "The table has " + std::to_string(table.columns.size()) + " columns.",
            "at most " + std::to_string(kMostColumns) + "; delete those that do not matter");
    }
    if (table.columns.size() < 2) {
        return core::Error{.message = "The table has one column only.",
                           .line = 1,
                           .expected = "columns separated by commas, semicolons or tabs"};
    }
    if (table.n_rows() >= kFewestRows) return {};
    return core::wrong_value(
        "The table has " + std::to_string(table.n_rows()) + " rows.",
        "at least " + std::to_string(kFewestRows) + ", under a line with the columns' names");
}

core::data::CsvOptions options_for(const std::vector<Column>& columns, const Uses& corrections) {
    core::data::CsvOptions options;
    for (const auto& [column, use] : corrections) {
        if (column < 0 || column >= static_cast<int>(columns.size())) continue;
        const std::string& name = columns[static_cast<std::size_t>(column)].name;
        if (use == Use::number) options.numeric_columns.push_back(name);
        if (use == Use::category) options.categorical_columns.push_back(name);
    }
    return options;
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

}  // namespace

OwnTableReader::OwnTableReader(std::string_view text, Uses corrections)
    : text_(text), corrections_(std::move(corrections)) {
    if (text.size() <= kLongestText) {
        reader_.emplace(text);
        return;
    }
    fail(core::wrong_value("The table is too long: " + std::to_string(text.size() >> 20) + " megabytes.",
                           "at most " + std::to_string(kLongestText >> 20)));
}

void OwnTableReader::step() {
    switch (stage_) {
        case Stage::names:
            return read_names();
        case Stage::text:
            return read_text();
        case Stage::rows:
            return choose_rows();
        case Stage::columns:
            return decide_column();
        case Stage::done:
            return;
    }
}

double OwnTableReader::progress() const {
    constexpr double kTextShare = 0.9;
    if (finished()) return 1.0;
    if (stage_ == Stage::names || stage_ == Stage::text) return kTextShare * reader_->progress();
    return kTextShare + (1.0 - kTextShare) * static_cast<double>(own_.uses.size()) /
                            static_cast<double>(own_.table.columns.size());
}

core::Result<OwnTable> OwnTableReader::result() && {
    assert(finished());
    if (error_) return std::move(*error_);
    return std::move(own_);
}

/// What the learner corrected is said by the columns' names, which have to be known first.
void OwnTableReader::read_names() {
    reader_->step(kCharactersAStep);
    if (!reader_->has_columns() && !reader_->finished()) return;
    stage_ = Stage::text;
    if (reader_->has_columns() && !corrections_.empty())
        reader_.emplace(text_, options_for(reader_->columns(), corrections_));
}

void OwnTableReader::read_text() {
    if (!reader_->finished()) return reader_->step(kCharactersAStep);
    core::Result<Table> table = std::move(*reader_).result();
    reader_.reset();
    if (!table) return fail(table.error());
    if (const auto names = check_names(*table); !names) return fail(names.error());
    if (const auto size = check_size(*table); !size) return fail(size.error());
    own_.table = std::move(table).value();
    own_.n_rows_in_file = own_.table.n_rows();
    stage_ = own_.n_rows_in_file > kMostRows ? Stage::rows : Stage::columns;
}

/// Selection sampling (Fan, Muller and Rezucha, 1962; Knuth, The Art of Computer Programming 2, algorithm S).
void OwnTableReader::choose_rows() {
    const Index end = std::min(next_row_ + kRowsAStep, own_.n_rows_in_file);
    for (; next_row_ < end; ++next_row_) {
        const auto wanted = static_cast<double>(kMostRows) - static_cast<double>(rows_.size());
        if (static_cast<double>(own_.n_rows_in_file - next_row_) * random_.uniform() < wanted)
            rows_.push_back(static_cast<std::size_t>(next_row_));
    }
    if (next_row_ == own_.n_rows_in_file) stage_ = Stage::columns;
}

void OwnTableReader::keep_chosen_rows(Column& column) const {
    std::vector<double> chosen;
    chosen.reserve(rows_.size());
    for (const std::size_t row : rows_) chosen.push_back(column.values[row]);
    column.values = std::move(chosen);
    drop_unused(column);
}

void OwnTableReader::decide_column() {
    const std::size_t j = own_.uses.size();
    Column& column = own_.table.columns[j];
    if (!rows_.empty()) keep_chosen_rows(column);
    const auto corrected = corrections_.find(static_cast<int>(j));
    std::string reason = useless_because(column);
    if (reason.empty() && corrected == corrections_.end() && counts_rows(column)) reason = "counts the rows";
    if (reason.empty() && corrected != corrections_.end() && corrected->second == Use::nothing)
        reason = "left out by you";
    own_.uses.push_back(reason.empty() ? use_of(column) : Use::nothing);
    own_.reasons.push_back(std::move(reason));
    own_.holds.push_back(what_it_holds(column));
    if (own_.uses.size() == own_.table.columns.size()) stage_ = Stage::done;
}

void OwnTableReader::fail(core::Error error) {
    error_ = std::move(error);
    stage_ = Stage::done;
}

}  // namespace lessons::cases
