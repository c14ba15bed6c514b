#pragma once
// The race's numbers for elsewhere.

#include "core/lp/size_study.h"
#include "lessons/lesson.h"
#include "lessons/lp/middle_race.h"

namespace lessons::middle {

/// Computes the optimum by SciPy's linprog (HiGHS).
PythonScript middle_script(const Race& race);

/// Where every method was after every iteration.
DataTable trails_table(const Race& race);

/// What the study has counted so far.
DataTable sizes_table(const core::lp::SizeStudy& study);

}  // namespace lessons::middle
