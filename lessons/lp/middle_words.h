#pragma once
// What the methods did, in sentences.

#include "lessons/lp/middle_race.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::middle {

/// What the method that is looked into does in the present step.
std::vector<std::vector<ui::Run>> step_words(const Race& race, int step, Method inside);

/// The race in one sentence, and who has arrived.
std::string race_summary(const Race& race, int step, Method inside);

}  // namespace lessons::middle
