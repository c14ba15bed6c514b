#pragma once
// Gomory's mixed-integer cuts: limits that every whole-number plan keeps and the present best point breaks
// (Gomory, 1960; Cornuejols, Valid inequalities for mixed integer linear programs, 2008).

#include "core/lp/simplex.h"

namespace core::lp {

struct GomoryCut {
    Row row{};               ///< Sum of terms >= low, in the program's own columns.
    Index variable = -1;     ///< The column that ought to be whole and is not.
    double fraction = 0.0;   ///< f0, what it has beyond a whole number.
    double violation = 0.0;  ///< How far the present point is from keeping the cut; the larger the deeper.
};

/// The cuts of an optimal run on the program (assert), at most `limit`, those of the most fractional columns
/// first. With t_j >= 0 the distance of each non-basic variable from its bound, the row x_B + sum a_j t_j = b
/// gives
///   sum over whole t_j:  f_j / f0 t_j where f_j <= f0, else (1 - f_j) / (1 - f0) t_j
///   + over the others:   a_j / f0 t_j where a_j > 0, else -a_j / (1 - f0) t_j                    >= 1
/// with f the fractional parts. Whole number columns must have whole bounds (assert). Rows that are nearly
/// whole, or whose cut would have coefficients of very different sizes, give none.
std::vector<GomoryCut> gomory_cuts(const LinearProgram& program, const Simplex& solved, int limit);

}  // namespace core::lp
