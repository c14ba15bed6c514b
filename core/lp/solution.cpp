#include "core/lp/solution.h"

namespace core::lp {

bool fits(const Basis& basis, const LinearProgram& program) {
    return basis.rows.size() == program.rows.size() && basis.columns.size() == program.columns.size();
}

LpSolution blank_solution(const LinearProgram& program) {
    LpSolution solution;
    solution.x = solution.reduced_costs = Vector::Zero(program.column_count());
    solution.row_prices = solution.row_activities = Vector::Zero(program.row_count());
    return solution;
}

std::optional<LpSolution> verdict_without_solving(const LinearProgram& program) {
    LpSolution verdict = blank_solution(program);
    if (const Result<void> checked = validate(program); !checked.ok()) {
        verdict.message = checked.error().describe();
        return verdict;
    }
    verdict.message = crossing_bounds(program);
    if (verdict.message.empty()) return std::nullopt;
    verdict.status = LpStatus::kInfeasible;
    return verdict;
}

}  // namespace core::lp
