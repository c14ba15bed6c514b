#pragma once
// A learner's table: what was read, which of its columns can be used, and as what.

#include "core/data/table.h"
#include "core/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lessons::cases {

/// What a column is taken as.
enum class Use { number, category, nothing };

/// The learner's corrections, by the column's number from 0.
using Uses = std::map<int, Use>;

struct OwnTable {
    core::data::Table table = {};  ///< At most kMostRows rows, drawn evenly at random and always the same.
    core::Index n_rows_in_file = 0;
    std::vector<Use> uses = {};             ///< One a column.
    std::vector<std::string> reasons = {};  ///< Why a column is taken as nothing; empty where it is used.
    std::vector<std::string> holds = {};    ///< "12 to 98", "no, yes".

    int n_columns() const { return static_cast<int>(uses.size()); }
    const core::data::Column& column(int j) const { return table.columns[static_cast<std::size_t>(j)]; }
    bool is_used(int j) const {
        return j >= 0 && j < n_columns() && uses[static_cast<std::size_t>(j)] != Use::nothing;
    }
};

inline constexpr std::size_t kLongestText = 64 << 20;  ///< Bytes.
inline constexpr core::Index kFewestRows = 40;
inline constexpr core::Index kMostRows = 5000;
inline constexpr int kMostFeatures = 20;
inline constexpr std::size_t kMostColumns = 200;
inline constexpr std::size_t kMostCategories = 30;

/// The text that an own table begins with.
std::string_view example_text();

/// CSV with names in the first line. Columns that say nothing (one value only, a different word in nearly
/// every row, a count of the rows) are taken as nothing, unless they are corrected; what cannot be used stays
/// so. Never trusts the text: too long, too few rows, too many columns, no names, and what read_csv finds
/// give an Error that says where, and what to do.
core::Result<OwnTable> read_own_table(std::string_view text, const Uses& corrections = {});

/// A column of two different numbers as two categories; any other as it is.
core::data::Column as_classes(const core::data::Column& column);

/// The different values, sorted.
std::vector<double> distinct_values(const core::data::Column& column);

}  // namespace lessons::cases
