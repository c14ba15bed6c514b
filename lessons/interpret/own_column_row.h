#pragma once
// One column of the learner's own table: its name, what it is taken as, what it holds, what is odd about it.

#include "lessons/interpret/own_data.h"

#include <optional>

namespace lessons::cases {

/// Takes a row of the current window. Gives what the learner wants the column to be taken as.
std::optional<Use> draw_column_row(const OwnReading& reading, int column);

}  // namespace lessons::cases
