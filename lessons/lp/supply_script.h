#pragma once
// The plan for elsewhere: as a script for SciPy and as tables.

#include "lessons/lp/supply_run.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::supply {

PythonScript supply_script(const Story& story, const Run& run);

std::vector<DataTable> supply_tables(const Run& run);

}  // namespace lessons::supply
