#pragma once
// z*(t): the optimal objective as a function of one number of the program. For a bound it is convex in
// minimization and concave in maximization, for a cost the other way round; always piecewise linear and
// exact, by the parametric simplex method.

#include "core/lp/program_number.h"
#include "core/lp/solution.h"

#include <vector>

namespace core::lp {

/// On [low, high] the curve is the straight line z = value + slope (t - at).
struct CurvePiece {
    double low = -kInfinity;
    double high = kInfinity;
    double slope =
        0.0;  ///< dz*/dt: the shadow price of a bound, the amount of a column in the plan for its cost.
    double at = 0.0;     ///< A finite point of the piece.
    double value = 0.0;  ///< z* at that point.
    /// What changes at each end: for a bound the variable that leaves the basis, for a cost the one that
    /// enters.
    VariableReference low_limit{};
    VariableReference high_limit{};

    double value_at(double t) const { return slope == 0.0 ? value : value + slope * (t - at); }
};

/// The pieces from left to right, each beginning where the one before ends, neighbours with different slopes.
/// A piece may have length 0 where the program has an optimum for one value only.
struct ValueCurve {
    ProgramNumber number{};
    std::vector<CurvePiece> pieces{};
    LpStatus below = LpStatus::kOptimal;  ///< What the program is left of the first piece (where it begins).
    LpStatus above = LpStatus::kOptimal;  ///< What the program is right of the last piece (where it ends).
    /// In a curve without pieces: the values for which the objective improves without end; for all others
    /// there is no plan. Empty (low > high) where the program is infeasible for every value.
    Interval unbounded{kInfinity, -kInfinity};
};

/// The whole curve, for all values from -infinity to infinity. The number must be finite, and the program
/// valid (assert). Where the program has an optimum for no value there are no pieces. kLimit at an end: the
/// piece limit was reached there. Integer flags are ignored. Dense: meant for programs of some hundred rows
/// and columns.
ValueCurve value_curve(const LinearProgram& program, const ProgramNumber& number, int piece_limit = 10000);

/// Whether the program has an optimum at t, and what it is where it has none.
LpStatus status_at(const ValueCurve& curve, double t);

/// z*(t); NaN where the program has no optimum.
double value_at(const ValueCurve& curve, double t);

/// The slopes left and right of t, equal except at the curve's corners. Where the optimum ends at t the slope
/// to the outside is infinite: z* jumps to where infeasible (worst) and unbounded (best) programs stand. NaN
/// where the program has no optimum at t.
struct Slopes {
    double left = kNaN;
    double right = kNaN;
};
Slopes slopes_at(const ValueCurve& curve, double t, Sense sense);

/// The values of a bound for which some plan keeps all limits, or of a cost for which nothing improves
/// without end (in the program as it is otherwise); low > high where there are none.
Interval possible_values(const LinearProgram& program, const ProgramNumber& number);

}  // namespace core::lp
