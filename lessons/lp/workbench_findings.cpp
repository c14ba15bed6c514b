// What is found out about a solved program, within bounds.
#include "lessons/lp/workbench_report.h"

namespace lessons::workbench {

namespace {

using core::Index;
using core::lp::LpStatus;

constexpr Index kLargestExact = 4000;   // rows times rows plus columns
constexpr Index kLargestRanges = 400;   // rows and columns
constexpr Index kLargestQuarrel = 150;  // rows and columns

}  // namespace

Findings look_into(const core::lp::LinearProgram& program, const core::lp::LpSolution& solution) {
    Findings findings;
    const Index size = program.row_count() + program.column_count();
    if (solution.is_optimal() || solution.status == LpStatus::kLimit) {
        findings.was_too_large = size > kLargestRanges;
        if (!findings.was_too_large && solution.is_optimal())
            findings.sensitivity = analyze_sensitivity(program, kLargestExact);
    } else if (solution.status == LpStatus::kInfeasible) {
        findings.was_too_large = size > kLargestQuarrel;
        if (findings.was_too_large) return findings;
        findings.quarrel = find_quarrel(program);
        findings.repair = repair(program);
    } else if (solution.status == LpStatus::kUnbounded) {
        findings.was_too_large = size > kLargestRanges;
        if (!findings.was_too_large) findings.ray = unbounded_ray(program);
    }
    return findings;
}

}  // namespace lessons::workbench
