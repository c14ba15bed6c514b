#pragma once
// The factory as a Python script for SciPy's solver, and the walk of the simplex method as a table.

#include "core/result.h"
#include "lessons/lp/best_corner_run.h"
#include "lessons/python_script.h"

namespace lessons::corner {

/// Prints the best possible objective ("best"); nothing where the program has no optimum.
PythonScript best_corner_script(const Run& run);

/// Which plan the simplex method stands at in each step, what it earns and what each limit is used for.
DataTable walk_table(const Run& run);

}  // namespace lessons::corner
