#include "core/lp/simplex.h"

namespace core::lp {
namespace {

LpStatus lp_status(SimplexStatus status) {
    switch (status) {
        case SimplexStatus::kOptimal:
            return LpStatus::kOptimal;
        case SimplexStatus::kInfeasible:
            return LpStatus::kInfeasible;
        case SimplexStatus::kUnbounded:
            return LpStatus::kUnbounded;
        default:
            return LpStatus::kLimit;
    }
}

}  // namespace

LpSolution solution_of(const Simplex& simplex, const LinearProgram& program) {
    LpSolution solution = blank_solution(program);
    solution.status = lp_status(simplex.status());
    if (simplex.is_running()) solution.message = "Stopped at the iteration limit.";
    if (simplex.form().variables.empty() && program.column_count() + program.row_count() > 0) return solution;
    solution.x = simplex.x();
    solution.objective = objective_value(program, solution.x);
    solution.row_activities = row_activities(program, solution.x);
    solution.ray = simplex.ray();
    solution.iterations = simplex.iterations();
    const Basis basis = simplex.basis();
    solution.column_basis = basis.columns;
    solution.row_basis = basis.rows;
    if (simplex.phase() == 1) return solution;
    solution.row_prices = simplex.row_prices();
    solution.reduced_costs = simplex.reduced_costs().head(program.column_count());
    return solution;
}

LpSolution solve_by_simplex(const LinearProgram& program, const SimplexOptions& options, int step_limit,
                            const Basis& start) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    Simplex simplex(program, start, options);
    while (simplex.is_running() && simplex.iterations() < step_limit) simplex.step();
    return solution_of(simplex, program);
}

}  // namespace core::lp
