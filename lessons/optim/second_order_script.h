#pragma once
// The walk as a Python script, and as tables.

#include "core/result.h"
#include "lessons/optim/second_order_timing.h"
#include "lessons/optim/second_order_walk.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::optim {

/// Prints height and slope of the place that the walk has reached: by the method's own steps in NumPy, for
/// BFGS and L-BFGS, whose line search would make the script long, at the place itself beside SciPy's end.
/// An error for a walk that diverged or is stuck.
core::Result<PythonScript> descent_script(const DescentWalk& walk);

/// Where the walk was after each step; all methods from the same start; and, where it was measured, how long
/// steps take on this computer.
std::vector<DataTable> descent_tables(const DescentWalk& walk, const std::vector<WalkResult>& results,
                                      const StepTiming& timing);

}  // namespace lessons::optim
