#pragma once
// What to look at in a table, a column at a time: what find_problems() does at once.

#include "core/data/column_summary.h"
#include "core/data/quality.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// The table must outlive the search.
class ProblemSearch {
public:
    explicit ProblemSearch(const Table& table, std::string_view target = {},
                           const QualityOptions& options = {});

    /// Looks at one column; at last at the rows.
    void step();
    bool finished() const { return next_ > table_.n_columns(); }

    /// Only once finished().
    std::vector<Finding> result() &&;

private:
    const Column& column(Index j) const { return table_.columns[static_cast<std::size_t>(j)]; }
    void inspect(Index j);
    void compare_with_others(Index j);
    Finding& add(FindingKind kind, Index j, Index n_rows, std::string message);
    void report_missing(Index j, const ColumnSummary& summary);
    bool is_identifier(Index j, const ColumnSummary& summary) const;
    void report_twin(Index j, Index twin);
    void look_for_leak(Index j);
    void look_for_outliers(Index j, const ColumnSummary& summary);
    void report_duplicate_rows();

    const Table& table_;
    QualityOptions options_;
    Index target_ = -1;
    Index next_ = 0;
    std::vector<Finding> found_;
};

}  // namespace core::data
