#pragma once
// One side of the curve z*(t): the pieces that the parametric simplex method meets on its way up or down.

#include "core/lp/parametric_simplex.h"
#include "core/lp/value_curve.h"

namespace core::lp {

struct CurveSide {
    std::vector<CurvePiece> pieces{};  ///< From the start outwards.
    /// What the program is past the last piece: kOptimal where that is endless, kLimit where more pieces
    /// follow.
    LpStatus beyond = LpStatus::kOptimal;
};

/// Slopes that differ by rounding only.
bool is_same_slope(double a, double b);

/// The slope of z* upwards into values where the program has no optimum: infinitely worse where it is
/// infeasible, infinitely better where it is unbounded. Downwards the slope is the opposite.
double outside_slope(LpStatus outside, Sense sense);

/// The program solved by our simplex method from another solver's optimal basis, usually without any
/// exchange.
Simplex solved_from(const LinearProgram& program, const Basis& basis);

/// Follows the number from an optimal run (see ParametricSimplex) through at most `piece_limit` >= 1 pieces,
/// the last one to its very end. Stretches of length 0 give no piece, stretches with the same slope one.
CurveSide follow(const LinearProgram& program, const Simplex& solved, const ProgramNumber& number, Way way,
                 int piece_limit);

}  // namespace core::lp
