#pragma once
// The walk as a Python script, and as a table.

#include "core/optim/curve_walk.h"
#include "lessons/python_script.h"

namespace lessons::optim {

/// Prints where the walk is, its cost and how many steps it has taken.
PythonScript walk_script(const core::optim::CurveWalk& walk);

/// Where the walk was after each step.
DataTable walk_table(const core::optim::CurveWalk& walk);

}  // namespace lessons::optim
