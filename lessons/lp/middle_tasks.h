#pragma once
// What the text asks for, checked on the present state.

#include "lessons/lesson.h"
#include "lessons/lp/middle_race.h"

#include <string>
#include <vector>

namespace lessons::middle {

/// What the race alone does not tell.
struct Surroundings {
    std::string region{};          ///< The id of its shape.
    core::Index largest_size = 0;  ///< That the study has finished; 0: it is counting.
    bool is_warm = false;          ///< The race begins at yesterday's plan,
    bool is_changed = false;       ///< and something has changed since.
};

std::vector<Check> tasks(const Race& race, const Surroundings& around);

}  // namespace lessons::middle
