#pragma once
// What to look at in a table before anything is learned from it.

#include "core/data/table.h"
#include "core/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::data {

enum class FindingKind {
    kMissingValues,    ///< A column lacks values.
    kConstant,         ///< A column holds the same value in all rows: nothing can be learned from it.
    kIdentifier,       ///< A column of words holds another one in every row: a name, not a property.
    kDuplicateColumn,  ///< A column says the same as one before it.
    kDuplicateRows,    ///< Rows are the same as rows before them.
    kLeaking,          ///< A column alone foretells the target almost perfectly: was it known beforehand?
    kOutliers          ///< Values lie far away from the middle half of the column.
};

/// One thing found, with the numbers behind it.
struct Finding {
    FindingKind kind = FindingKind::kMissingValues;
    Index column = -1;        ///< -1 for kDuplicateRows.
    Index other_column = -1;  ///< The earlier one of kDuplicateColumn, the target of kLeaking.
    Index n_rows = 0;         ///< Rows that are concerned.
    double strength = 0.0;    ///< kLeaking: as foretelling.h measures it. 0 otherwise.
    std::string message{};    ///< A sentence for people, with the names and numbers.
};

struct QualityOptions {
    double fences = 3.0;    ///< Outliers are farther than this many interquartile ranges from the quartiles.
    double leaking = 0.99;  ///< Least strength of a leak.
};

/// Findings column by column, duplicate rows last. The target, where it is named, is no feature: leaks are
/// looked for against it (foretelling.h). Fences: J. W. Tukey, Exploratory Data Analysis (1977), "far out".
/// Time: sorting every column and every row once, and comparing columns with those before them until they
/// differ.
std::vector<Finding> find_problems(const Table& table, std::string_view target = {},
                                   const QualityOptions& options = {});

}  // namespace core::data
