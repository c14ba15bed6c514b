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

/// A row's activity stands where its slack or surplus does; rows without (equations) are fixed.
std::vector<BasisStatus> row_basis(const Simplex& simplex, std::size_t rows) {
    std::vector<BasisStatus> statuses(rows, BasisStatus::kFixed);
    for (std::size_t k = 0; k < simplex.form().variables.size(); ++k) {
        const FormVariable& variable = simplex.form().variables[k];
        if (variable.kind != VariableKind::kSlack && variable.kind != VariableKind::kSurplus) continue;
        BasisStatus status = simplex.tableau().statuses[k];
        // a x + s = high: the activity is at its upper bound where the slack is at its lower one.
        if (variable.kind == VariableKind::kSlack && status == BasisStatus::kAtLow)
            status = BasisStatus::kAtHigh;
        else if (variable.kind == VariableKind::kSlack && status == BasisStatus::kAtHigh)
            status = BasisStatus::kAtLow;
        statuses[static_cast<std::size_t>(variable.origin)] = status;
    }
    return statuses;
}

void read_basis(const Simplex& simplex, const LinearProgram& program, LpSolution& solution) {
    const auto columns = static_cast<std::ptrdiff_t>(program.columns.size());
    const std::vector<BasisStatus>& statuses = simplex.tableau().statuses;
    solution.column_basis.assign(statuses.begin(), statuses.begin() + columns);
    solution.row_basis = row_basis(simplex, program.rows.size());
    if (simplex.phase() == 1) return;
    solution.row_prices = simplex.row_prices();
    solution.reduced_costs = simplex.reduced_costs().head(program.column_count());
}

}  // namespace

LpSolution solve_by_simplex(const LinearProgram& program, const SimplexOptions& options, int step_limit) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    LpSolution solution = blank_solution(program);
    Simplex simplex(program, options);
    while (simplex.is_running() && simplex.iterations() < step_limit) simplex.step();
    solution.status = lp_status(simplex.status());
    if (simplex.is_running()) solution.message = "Stopped at the iteration limit.";
    solution.x = simplex.x();
    solution.objective = objective_value(program, solution.x);
    solution.row_activities = row_activities(program, solution.x);
    solution.ray = simplex.ray();
    solution.iterations = simplex.iterations();
    read_basis(simplex, program, solution);
    return solution;
}

}  // namespace core::lp
