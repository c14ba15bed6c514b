#pragma once
// The run on the bowl as a Python script, and as tables.

#include "lessons/optim/momentum_run.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::optim {

/// Prints the loss after this step, the rate, the condition number, and how many steps are needed.
PythonScript momentum_script(const MomentumRun& run, int step);

/// The loss of every part after each step, and what becomes of each part.
std::vector<DataTable> momentum_tables(const MomentumRun& run);

}  // namespace lessons::optim
