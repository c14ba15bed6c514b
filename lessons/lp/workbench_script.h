#pragma once
// The model to take away: a script for SciPy, and its tables.

#include "core/lp/glpk_run.h"
#include "lessons/lesson.h"
#include "lessons/lp/workbench_report.h"

#include <vector>

namespace lessons::workbench {

/// core::lp::write_python() as a script that prints the readout `objective`.
core::Result<PythonScript> model_script(const core::lp::LinearProgram& program,
                                        const core::lp::GlpkMoment& moment, bool is_end);

/// Plan, limits and course as tables; the report where there is one.
std::vector<DataTable> model_tables(const core::lp::GlpkRun& run, const core::lp::LinearProgram& program,
                                    int step, const Findings* findings);

}  // namespace lessons::workbench
