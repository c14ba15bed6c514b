#pragma once
// What the text asks for, checked on the present state.

#include "lessons/lesson.h"
#include "lessons/lp/possible_run.h"

#include <vector>

namespace lessons::possible {

std::vector<Check> tasks(const Run& run, const Sheet& sheet, const Sheet& original);

}  // namespace lessons::possible
