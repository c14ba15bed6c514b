#pragma once
// A case from the learner's own table.

#include "core/result.h"
#include "lessons/interpret/case_data.h"

#include <string>
#include <string_view>
#include <vector>

namespace lessons::cases {

/// What the learner pasted or dropped, and chose.
struct OwnTable {
    std::string text = {};      ///< CSV with names in the first line.
    std::string target = {};    ///< The column to predict; empty: the last that can be predicted.
    std::string positive = {};  ///< Of its categories, the one to find; empty: the rarest.

    bool operator==(const OwnTable&) const = default;
};

inline constexpr std::size_t kLongestText = 30000;  ///< Fits into a share link.
inline constexpr core::Index kFewestRows = 40;
inline constexpr core::Index kMostFeatures = 20;
inline constexpr std::size_t kMostCategories = 30;

/// The text that an own table begins with.
std::string_view example_text();

/// What can be predicted: columns of numbers that vary, and of categories that repeat.
core::Result<std::vector<std::string>> target_columns(std::string_view text);

/// The categories of a column; empty for numbers, and where there is no such column.
std::vector<std::string> categories_of(std::string_view text, std::string_view column);

/// Numbers make a regression (two different ones: classes), categories a classification of one against the
/// others. Columns that say nothing (one value only, or a different word in nearly every row) are left out,
/// which `notes` tell. Never trusts the text: too long, too few rows, too few of a class, too many columns,
/// and what read_csv finds give an Error that says what was expected.
core::Result<Case> read_own_case(const OwnTable& own);

}  // namespace lessons::cases
