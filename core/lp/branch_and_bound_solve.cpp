// Branch and bound run to its end.
#include "core/lp/branch_and_bound.h"
#include "core/lp/solution.h"

#include <optional>
#include <utility>

namespace core::lp {

LpSolution solve_by_branch_and_bound(const LinearProgram& program, const BranchAndBoundOptions& options,
                                     int node_limit) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    BranchAndBound run(program, options);
    while (run.is_running() && run.solved_nodes() < node_limit) run.step();
    LpSolution solution = blank_solution(program);
    solution.status = run.status();
    if (run.is_running()) solution.message = "Stopped at the node limit.";
    if (run.status() == LpStatus::kError) solution.message = "A node stayed undecided at the pivot limit.";
    solution.iterations = run.solved_nodes();
    if (run.best_x().size() == 0) return solution;
    solution.x = run.best_x();
    solution.objective = run.best_objective();
    solution.row_activities = row_activities(program, solution.x);
    return solution;
}

}  // namespace core::lp
