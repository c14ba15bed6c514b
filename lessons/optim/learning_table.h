#pragma once
// The tables that Learning from data learns from: three that come with it, and the learner's own.

#include "core/data/table.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lessons::learning {

/// Which column is explained (y) by which (x).
struct Columns {
    std::string x;
    std::string y;

    bool operator==(const Columns&) const = default;
};

struct LearningTable {
    std::string id;     ///< In links: "houses".
    std::string title;  ///< On the screen: "House prices".
    std::string one;    ///< What a row is: "house".
    core::data::Table table = {};
    Columns columns = {};  ///< The ones to begin with.
};

inline constexpr std::size_t kOwnTable = 3;  ///< Its place among the tables.
inline constexpr std::size_t kLongestText = 20000;
inline constexpr core::Index kFewestRows = 8;
inline constexpr core::Index kMostRows = 300;

/// House prices, Cars, Biopsies, and the example that an own table begins with.
std::vector<LearningTable> load_tables();

/// The text that an own table begins with.
std::string_view example_text();

/// A table from text that the learner pasted: at most kLongestText bytes, kFewestRows to kMostRows rows, and
/// columns that something can be learnt from (Error otherwise, with the line where it helps).
core::Result<LearningTable> read_own_table(std::string_view text);

/// Columns with numbers that vary: what can explain.
std::vector<std::string> explaining_columns(const core::data::Table& table);

/// Columns with numbers that vary, or with two categories: what can be explained.
std::vector<std::string> explained_columns(const core::data::Table& table);

/// Whether both can be used together.
bool are_usable(const core::data::Table& table, const Columns& columns);

}  // namespace lessons::learning
