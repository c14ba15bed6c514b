#pragma once
// The race in words and numbers: status line, readouts, and the goals of the text's tasks.

#include "lessons/lesson.h"
#include "lessons/optim/race_standings.h"

#include <string>
#include <vector>

namespace lessons::optim {

std::string race_summary(const Race& race, Cost cost);

std::vector<Readout> race_readouts(const Race& race);

/// `focused` is the racer that is looked into, or null.
std::vector<Check> race_checks(const Race& race, const Racer* focused);

}  // namespace lessons::optim
