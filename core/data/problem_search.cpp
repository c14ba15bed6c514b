#include "core/data/problem_search.h"

#include "core/data/column_summary.h"
#include "core/data/duplicates.h"
#include "core/data/foretelling.h"
#include "core/number_text.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::data {
namespace {

std::string quoted(const Column& column) { return "\"" + column.name + "\""; }

std::string rows_text(Index count) { return count == 1 ? "1 row" : std::to_string(count) + " rows"; }

/// "99.5 %"
std::string percent_text(double share) { return shortest_text(std::round(1000.0 * share) / 10.0) + " %"; }

/// At least four significant digits, and whole numbers whole.
std::string number_text(double value) {
    double scale = 1.0;
    while (std::fabs(value) * scale < 1000.0 && scale < 1e12) scale *= 10.0;
    return shortest_text(std::round(value * scale) / scale);
}

}  // namespace

ProblemSearch::ProblemSearch(const Table& table, std::string_view target, const QualityOptions& options)
    : table_(table), options_(options) {
    for (Index j = 0; j < table.n_columns(); ++j)
        if (column(j).name == target) target_ = j;
}

void ProblemSearch::step() {
    if (finished()) return;
    next_ < table_.n_columns() ? inspect(next_) : report_duplicate_rows();
    ++next_;
}

std::vector<Finding> ProblemSearch::result() && {
    assert(finished());
    return std::move(found_);
}

void ProblemSearch::inspect(Index j) {
    const ColumnSummary summary = summarize(column(j));
    if (summary.n_missing > 0) report_missing(j, summary);
    if (summary.n_distinct == 1 && summary.n_present > 1) {
        add(FindingKind::kConstant, j, summary.n_present,
            quoted(column(j)) + " has the same value in all rows: nothing can be learned from it.");
        return;
    }
    if (is_identifier(j, summary)) {
        add(FindingKind::kIdentifier, j, summary.n_present,
            quoted(column(j)) + " is different in every row: it names rows and does not describe them.");
    }
    if (j != target_) compare_with_others(j);
    if (column(j).kind == ColumnKind::kNumeric) look_for_outliers(j, summary);
}

/// A twin of the target is told as a leak.
void ProblemSearch::compare_with_others(Index j) {
    const Index twin = earlier_twin(table_, j);
    if (twin >= 0 && twin != target_)
        report_twin(j, twin);
    else if (target_ >= 0)
        look_for_leak(j);
}

Finding& ProblemSearch::add(FindingKind kind, Index j, Index n_rows, std::string message) {
    found_.push_back({.kind = kind, .column = j, .n_rows = n_rows, .message = std::move(message)});
    return found_.back();
}

void ProblemSearch::report_missing(Index j, const ColumnSummary& summary) {
    const double share = static_cast<double>(summary.n_missing) / static_cast<double>(table_.n_rows());
    add(FindingKind::kMissingValues, j, summary.n_missing,
        quoted(column(j)) + " is missing in " + rows_text(summary.n_missing) + " (" + percent_text(share) +
            ").");
}

bool ProblemSearch::is_identifier(Index j, const ColumnSummary& summary) const {
    return column(j).kind == ColumnKind::kCategorical && summary.n_present > 2 &&
           summary.n_distinct == summary.n_present;
}

void ProblemSearch::report_twin(Index j, Index twin) {
    add(FindingKind::kDuplicateColumn, j, table_.n_rows(),
        quoted(column(j)) + " says the same as " + quoted(column(twin)) + ".")
        .other_column = twin;
}

void ProblemSearch::look_for_leak(Index j) {
    const double strength = foretelling(column(j), column(target_));
    if (strength < options_.leaking) return;
    Finding& leak = add(FindingKind::kLeaking, j, table_.n_rows(),
                        quoted(column(j)) + " alone foretells " + quoted(column(target_)) + " to " +
                            percent_text(strength) + ". Was it known before the outcome?");
    leak.other_column = target_;
    leak.strength = strength;
}

void ProblemSearch::look_for_outliers(Index j, const ColumnSummary& summary) {
    const double reach = options_.fences * (summary.third_quartile - summary.first_quartile);
    if (!(reach > 0.0)) return;
    const double low = summary.first_quartile - reach, high = summary.third_quartile + reach;
    Index count = 0;
    for (const double value : column(j).values) count += value < low || value > high ? 1 : 0;
    if (count == 0) return;
    add(FindingKind::kOutliers, j, count,
        quoted(column(j)) + " lies far outside in " + rows_text(count) + ": below " + number_text(low) +
            " or above " + number_text(high) + ".");
}

void ProblemSearch::report_duplicate_rows() {
    const Index count = count_duplicate_rows(table_);
    if (count == 0) return;
    found_.push_back({.kind = FindingKind::kDuplicateRows,
                      .n_rows = count,
                      .message = rows_text(count) + (count == 1 ? " repeats" : " repeat") +
                                 " an earlier row in every column."});
}

}  // namespace core::data
