#pragma once
// The lesson's numbers for elsewhere.

#include "lessons/lesson.h"
#include "lessons/lp/whole_run.h"

namespace lessons::whole {

/// Computes the best whole plan by SciPy's milp (HiGHS).
core::Result<PythonScript> whole_script(const Run& run);

/// The nodes of the present tree, and bound and best plan over the steps.
std::vector<DataTable> whole_tables(const Run& run);

}  // namespace lessons::whole
