#pragma once
// The answer as lists: the plan with what each variable earns, the limits with how full they are; and as
// words.

#include "core/lp/glpk_run.h"
#include "lessons/lp/workbench_numbers.h"
#include "lessons/lp/workbench_report.h"

#include <optional>
#include <vector>

namespace lessons::workbench {

/// What the lists show.
struct Results {
    const core::lp::LinearProgram& written;
    const core::lp::LinearProgram& program;  ///< With the changes.
    const core::lp::LpSolution& solution;
    bool has_plan = false;  ///< Prices mean nothing before there is one.
    const std::vector<Change>& changes;
    const std::optional<ModelNumber>& chosen;
};

/// The variables; the number of the line that was clicked: what one earns or costs.
std::optional<ModelNumber> draw_plan(const Results& results);

/// The limits; their right-hand side.
std::optional<ModelNumber> draw_limits(const Results& results);

/// The report, wrapped, under its first line.
void draw_report(const std::string& headline, const std::vector<Sentence>& sentences);

}  // namespace lessons::workbench
