#pragma once
// One number of a program, named: what a slider moves, what a curve is about, what a quarrel is between.

#include "core/lp/linear_program.h"

namespace core::lp {

/// A cost or a bound of a program.
struct ProgramNumber {
    enum class Kind {
        kCost,       ///< c_j of column `index`.
        kRowLow,     ///< The lower bound of row `index`.
        kRowHigh,    ///< The upper bound of row `index`.
        kRowBoth,    ///< Both bounds of row `index` at once, their distance kept: an equation's right-hand
                     ///< side.
        kColumnLow,  ///< The lower bound of column `index`.
        kColumnHigh  ///< The upper bound of column `index`.
    };
    Kind kind = Kind::kCost;
    Index index = 0;

    bool operator==(const ProgramNumber&) const = default;
};

/// What the program has there; for kRowBoth the upper bound, or the lower one where the upper is infinite.
double number_value(const LinearProgram& program, const ProgramNumber& number);

/// The same program with another value there. kRowBoth moves both bounds by the same amount.
LinearProgram with_number(LinearProgram program, const ProgramNumber& number, double value);

/// The number that people call a row's right-hand side: kRowBoth for an equation, the only finite bound where
/// there is one, kRowHigh otherwise.
ProgramNumber right_hand_side(const LinearProgram& program, Index row);

/// Every finite bound: rows first, low before high. Equations count as two.
std::vector<ProgramNumber> finite_bounds(const LinearProgram& program);

}  // namespace core::lp
