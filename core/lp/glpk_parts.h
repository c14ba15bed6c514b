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

/// Scales a loaded problem and sets where the simplex method starts: at this basis, which has an entry for
/// every row and column, or at GLPK's advanced one.
void set_start(glp_prob* problem, const Basis* basis);

struct Outcome {
    LpStatus status = LpStatus::kError;
    const char* message = "";
};

/// The simplex method, from where the problem's basis stands; kLimit after so many pivots.
Outcome run_simplex(glp_prob* problem, int pivot_limit);

/// Objective, x, activities, prices and reduced costs, from where this method keeps its answer.
void read_values(glp_prob* problem, SolveMethod method, LpSolution& solution);

/// The same after the simplex method, with its pivots since loading and, as far as the solution has room,
/// basis statuses; where unbounded, the direction along which the non-basic variable that GLPK names improves
/// without end.
void read_simplex(glp_prob* problem, LpStatus status, Workspace& work, LpSolution& solution);

/// Ranges of costs and bounds at an optimal basis; `ranges` has an entry for every row and column.
void read_ranges(glp_prob* problem, BasisRanges& ranges);

}  // namespace core::lp::glpk
