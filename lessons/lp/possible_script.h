#pragma once
// The possible plans for elsewhere: as a script for NumPy and SciPy, and as tables.

#include "lessons/lp/possible_run.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::possible {

/// Prints the number of corners, and the area where it is bounded.
PythonScript possible_script(const Run& run);

/// The corners, and what the asked plan uses of each limit.
std::vector<DataTable> possible_tables(const Run& run);

}  // namespace lessons::possible
