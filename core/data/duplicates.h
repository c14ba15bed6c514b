#pragma once
// Columns and rows that say nothing new.

#include "core/data/table.h"

namespace core::data {

/// The first column that says the same as this one: equal numbers, or categories that go with each other one
/// to one; values missing in the same rows. -1 where there is none before it.
Index earlier_twin(const Table& table, Index column);

/// Rows that are equal to a row before them in every column, missing values counting as equal.
Index count_duplicate_rows(const Table& table);

}  // namespace core::data
