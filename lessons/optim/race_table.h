#pragma once
// The results in numbers and one sentence each.

#include "lessons/optim/race_standings.h"

namespace lessons::optim {

/// Fills the current window; scrolls where it has more lines than room. Returns the racer whose line was
/// clicked, or null.
const Racer* draw_race_table(const Race& race, Cost cost);

}  // namespace lessons::optim
