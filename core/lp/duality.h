#pragma once
// The dual of a linear program, and the conditions that tie both optima together
// (von Neumann, 1947; Gale, Kuhn and Tucker, 1951).
//
// Signs are those of LpSolution: a dual variable is the change of the primal objective per unit of the bound
// it prices. In minimization lower bounds have prices >= 0 and upper bounds <= 0, in maximization the other
// way round.

#include "core/lp/program_number.h"
#include "core/lp/solution.h"

namespace core::lp {

/// The dual as a program of its own: it minimizes where the primal maximizes, and the other way round.
struct DualProgram {
    LinearProgram program{};
    /// What each dual column prices: a row's kRowLow, kRowHigh or (equations) kRowBoth, or a column's bound.
    std::vector<ProgramNumber> priced{};
};

/// The textbook dual, with one row for each primal column j. In minimization it says
///   A_j^T y <= c_j where x_j >= 0,   >= where x_j <= 0,   = where x_j is free
/// (in maximization the first two change places), and there is one dual column for each finite bound of a
/// row, priced at that bound; an equation has a single, free one. Finite column bounds other than 0 are
/// limits like rows and get dual columns of their own. Integer flags are ignored. The program must be valid
/// (assert).
DualProgram dual_program(const LinearProgram& program);

/// The dual's column values that a solution's prices and reduced costs stand for, shape (dual columns).
Vector dual_values(const LinearProgram& program, const DualProgram& dual, const LpSolution& solution);

/// One complementary pair: what is left of a limit, and what the limit's price is. One of them must be 0.
struct SlacknessPair {
    ProgramNumber bound{};  ///< kRowBoth for equations.
    double slack = 0.0;     ///< Distance of the activity or column from the bound; < 0 where it breaks it.
    double price =
        0.0;  ///< The part of the row's price (the column's reduced cost) that this bound can have.

    double product() const { return slack * price; }
};

/// All pairs: every finite bound of every row, then of every column. A positive row price in minimization
/// belongs to the lower bound, a negative one to the upper bound.
std::vector<SlacknessPair> complementary_pairs(const LinearProgram& program, const LpSolution& solution);

/// The objective that prices y and reduced costs d = c - A^T y promise: every bound at its price. Infinite
/// (on the side that promises nothing) where a price asks for a bound that does not exist: y is then not dual
/// feasible. Prices below the tolerance in size ask for nothing.
double dual_objective(const LinearProgram& program, const Vector& row_prices, double tolerance = 1e-9);

/// Whether x and the prices prove each other optimal: both feasible, and all products within the tolerance
/// relative to the numbers' size.
bool is_complementary(const LinearProgram& program, const LpSolution& solution, double tolerance = 1e-7);

}  // namespace core::lp
