#pragma once
// GLPK (Makhorin, GNU Linear Programming Kit 5.0) as the referee: the same program, solved by code
// that has been trusted for twenty years. Its fatal errors become LpStatus::kError, its output is
// silent, and no memory of its own outlives a call.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

#include <vector>

namespace core::lp {

struct BranchProgress;  // branch_and_bound.h

enum class SolveMethod {
    kSimplex,        ///< Primal simplex, projected steepest edge; falls back to phase 1 as needed.
    kInteriorPoint,  ///< Mehrotra's predictor-corrector (1992).
    kInteger         ///< Simplex, then branch and bound on the columns that are integer.
};

struct SolveOptions {
    SolveMethod method = SolveMethod::kSimplex;
    int iteration_limit = 1000000;  ///< Simplex pivots. Limits count work, never time: runs must replay.
    int node_limit = 1000000;       ///< Branch and bound nodes.
};

/// Solves the program. Integer flags are heeded by kInteger alone. Unusable numbers (see validate) give
/// kError with a message; crossing bounds give kInfeasible. An interior point run that does not converge
/// is settled by the simplex method, and the message says so. Not for several threads at once: GLPK keeps
/// one environment.
LpSolution solve(const LinearProgram& program, const SolveOptions& options = {});

/// The same, begun at a basis that is known: the last one of a run that met its limit, or the best one of a
/// program with nearly the same numbers. An empty basis, or one of another size, begins as solve() does.
LpSolution solve_from(const LinearProgram& program, const Basis& start, const SolveOptions& options = {});

/// By SolveMethod::kInteger, begun at a basis as solve_from(), with the bound and the best plan after every
/// node in `history`.
LpSolution solve_integer(const LinearProgram& program, const Basis& start, const SolveOptions& options,
                         std::vector<BranchProgress>& history);

/// What GLPK says of one variable at an optimal basis: for a basic one the range of its cost, for a non-basic
/// one the range of its active bound, within which the basis stays optimal (glp_analyze_coef, _bound).
struct BasisRange {
    double low = -kInfinity;
    double high = kInfinity;
    VariableReference low_limit{};  ///< What would enter (basic) or leave (non-basic) below low.
    VariableReference high_limit{};
};

struct BasisRanges {
    std::vector<BasisRange> rows{};
    std::vector<BasisRange> columns{};
};

/// Solves by the simplex method and, where optimal, fills in the ranges. sensitivity.h says them in words
/// of the program.
LpSolution solve_with_ranges(const LinearProgram& program, BasisRanges& ranges);

}  // namespace core::lp
