#pragma once
// How much of a limit a plan uses and what more of it would be worth, in words.

#include "lessons/lp/best_corner_run.h"

#include <string>

namespace lessons::corner {

/// Words by the room that there is for them.
enum class Room { full, little };

/// "30 of 80 used", "5 of at least 10: not enough"; with little room "50 left", "5 missing".
std::string used_words(const Run& run, std::size_t row, Room room);

/// "One more board is worth €10 (from 90 to 160 boards)"; with little room "one more: €10 (90 to 160)". Empty
/// where there is no best plan.
std::string worth_words(const Run& run, std::size_t row, Room room);

/// Whether all plans keep the limit anyway.
bool is_idle(const Run& run, std::size_t row);

/// Whether the present plan breaks the limit.
bool is_broken(const Run& run, std::size_t row);

/// Whether a unit more or less would change the best profit.
bool is_worth_something(const Run& run, std::size_t row);

}  // namespace lessons::corner
