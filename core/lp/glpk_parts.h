#pragma once
// What the files that call GLPK share. Nothing here may allocate: GLPK jumps out of a run on a fatal error.

#include "core/lp/glpk_solver.h"

#include <algorithm>
#include <vector>

struct glp_prob;

namespace core::lp::glpk {

/// What a run works with: all that allocates, made before GLPK may jump.
struct Workspace {
    explicit Workspace(const LinearProgram& program)
        : indices(1 + std::max(program.rows.size(), program.columns.size())), values(indices.size()) {}

    std::vector<int> indices;
    std::vector<double> values;
};

/// Fills an empty problem. Integer flags are heeded by SolveMethod::kInteger alone.
void load(glp_prob* problem, const LinearProgram& program, SolveMethod method, Workspace& work);

/// Starts the simplex method at this basis, which has an entry for every row and column.
void set_basis(glp_prob* problem, const Basis& basis);

/// Objective, x, activities, prices and reduced costs, from where this method keeps its answer.
void read_values(glp_prob* problem, SolveMethod method, LpSolution& solution);

/// Basis statuses after the simplex method, as many as the solution has room for.
void read_basis(glp_prob* problem, LpSolution& solution);

/// The direction along which the non-basic variable that GLPK names improves without end.
void read_ray(glp_prob* problem, Workspace& work, Vector& ray);

/// Ranges of costs and bounds at an optimal basis; `ranges` has an entry for every row and column.
void read_ranges(glp_prob* problem, BasisRanges& ranges);

}  // namespace core::lp::glpk
