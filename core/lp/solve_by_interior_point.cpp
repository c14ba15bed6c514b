#include "core/lp/elastic_program.h"
#include "core/lp/interior_point.h"
#include "core/lp/unbounded_ray.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

constexpr double kOpen = 1e-6;  // an optimum above this is not 0

InteriorPoint run_to_end(const LinearProgram& program, const InteriorPointOptions& options) {
    InteriorPoint run(program, options);
    while (run.is_running()) run.step();
    return run;
}

/// The least that rows must give way for a plan to exist.
double least_violation(const LinearProgram& program) {
    std::vector<ProgramNumber> rows;
    for (const ProgramNumber& bound : finite_bounds(program))
        if (bound.kind == ProgramNumber::Kind::kRowLow || bound.kind == ProgramNumber::Kind::kRowHigh)
            rows.push_back(bound);
    const Vector weights = Vector::Ones(static_cast<Index>(rows.size()));
    return run_to_end(elastic_program(program, rows, weights).program, {}).objective();
}

double fastest_improvement(const LinearProgram& program) {
    const LinearProgram recession = recession_program(program);
    return improvement_sign(program.sense) * run_to_end(recession, {}).objective();
}

/// The verdict on a run that came to no certain end.
LpStatus settled(const LinearProgram& program, const InteriorPoint& run) {
    const double worst = std::max({run.primal_residual(), run.dual_residual(), run.relative_gap()});
    if (worst <= 1e-7) return LpStatus::kOptimal;
    if (least_violation(program) > kOpen) return LpStatus::kInfeasible;
    if (run.status() == InteriorPointStatus::kUnbounded) return LpStatus::kUnbounded;
    return fastest_improvement(program) > kOpen ? LpStatus::kUnbounded : LpStatus::kLimit;
}

}  // namespace

LpSolution solve_by_interior_point(const LinearProgram& program, const InteriorPointOptions& options) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    const InteriorPoint run = run_to_end(program, options);
    LpSolution solution = blank_solution(program);
    solution.iterations = run.iterations();
    solution.x = run.x();
    solution.objective = run.objective();
    solution.row_prices = run.row_prices();
    solution.reduced_costs = run.reduced_costs();
    solution.row_activities = row_activities(program, solution.x);
    if (run.status() == InteriorPointStatus::kOptimal)
        solution.status = LpStatus::kOptimal;
    else if (run.status() == InteriorPointStatus::kInfeasible)
        solution.status = LpStatus::kInfeasible;
    else
        solution.status = settled(program, run);
    if (solution.status == LpStatus::kLimit)
        solution.message = "The interior point made no further progress.";
    return solution;
}

}  // namespace core::lp
