#pragma once
// The simplex method with nothing to look at: for programs so small that the whole dictionary stays in the
// processor's cache, solved anew many times a second while somebody drags a number.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

#include <optional>

namespace core::lp {

/// Whether solve_small() takes the program: at most 100 rows and 150 columns, 10,000 products of both.
bool is_small(const LinearProgram& program);

/// The optimum of a small program and its basis; the same answer as solve() gives, where the optimum is
/// unique. Starts at the given basis where its size fits. Empty where the program is not small, has no
/// optimum, or the answer does not prove itself to 1e-9 of its numbers: those are for solve().
///
/// Primal, on the dense dictionary z_B = T z_N of columns and row activities alike. Phase 1 minimizes the sum
/// of what breaks bounds, over its kinks; the steepest edge enters (Goldfarb and Reid, 1977, its norms taken
/// from the dictionary); the ratio test is Harris's (1973).
std::optional<LpSolution> solve_small(const LinearProgram& program, const Basis& start = {});

/// solve_small(), and where that has no answer GLPK's, begun at the same basis.
LpSolution solve_quickly(const LinearProgram& program, const Basis& start = {});

}  // namespace core::lp
