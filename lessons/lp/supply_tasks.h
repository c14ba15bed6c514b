#pragma once
// What the text's tasks ask for.

#include "lessons/lesson.h"
#include "lessons/lp/supply_changes.h"
#include "lessons/lp/supply_run.h"

#include <vector>

namespace lessons::supply {

std::vector<Check> checks_of(const Story& story, const Changes& changes, const Run& run,
                             const Settings& settings);

}  // namespace lessons::supply
