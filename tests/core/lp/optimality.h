#pragma once
// What proves an answer right without knowing it: feasible primal and dual points with no gap.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

/// The contribution of a variable with this reduced cost to the dual objective: it would rest at the bound
/// that the sign of its reduced cost asks for. NaN-free; infinite where the sign is wrong for its bounds.
inline double dual_term(double reduced_cost, double low, double high, core::lp::Sense sense,
                        double tolerance) {
    if (std::fabs(reduced_cost) <= tolerance) return 0.0;
    const bool rests_low = (reduced_cost > 0.0) == (sense == core::lp::Sense::kMinimize);
    return reduced_cost * (rests_low ? low : high);
}

/// Primal feasibility, stationarity (d = c - A^T y), dual feasibility and complementary slackness at once:
/// the dual objective, which is finite only for a feasible dual, equals the primal one.
inline void check_optimality(const core::lp::LinearProgram& program, const core::lp::LpSolution& solution,
                             double tolerance) {
    using core::Index;
    CHECK(core::lp::largest_violation(program, solution.x) <=
          tolerance * (1.0 + solution.x.cwiseAbs().sum()));
    const core::Vector stationarity = core::lp::costs(program) -
                                      core::lp::dense_matrix(program).transpose() * solution.row_prices -
                                      solution.reduced_costs;
    CHECK(stationarity.norm() <= tolerance * (1.0 + core::lp::costs(program).norm()));
    double dual = program.constant;
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        dual += dual_term(solution.reduced_costs(static_cast<Index>(j)), program.columns[j].low,
                          program.columns[j].high, program.sense, tolerance);
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        dual += dual_term(solution.row_prices(static_cast<Index>(i)), program.rows[i].low,
                          program.rows[i].high, program.sense, tolerance);
    const double size = 1.0 + std::fabs(solution.objective) + solution.x.cwiseAbs().sum();
    CHECK(std::fabs(dual - solution.objective) <= 10.0 * tolerance * size);
    CHECK(std::fabs(core::lp::objective_value(program, solution.x) - solution.objective) <= tolerance * size);
}
