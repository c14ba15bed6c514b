#pragma once
// The simplex tableau in fractions, for programs whose numbers are simple enough.

#include "core/lp/simplex.h"
#include "core/math/rational.h"

namespace core::lp {

/// What a Tableau holds, without rounding.
struct ExactTableau {
    Index rows = 0;
    Index variables = 0;
    std::vector<math::Rational> entries{};        ///< B^-1 A, row by row.
    std::vector<math::Rational> values{};         ///< x_B, one a row.
    std::vector<math::Rational> reduced_costs{};  ///< Of the phase's objective, one a variable.
    math::Rational objective{};                   ///< Of the phase.

    const math::Rational& entry(Index row, Index variable) const {
        return entries[static_cast<std::size_t>(row * variables + variable)];
    }
};

/// The tableau of the run's present basis, computed anew from the program's numbers. Numbers are taken as the
/// simplest fractions that they round to (0.1 is 1/10). Empty where a number is none with a denominator up to
/// a million, or where a result does not fit into 64 bits. About rows^2 (variables) operations.
std::optional<ExactTableau> exact_tableau(const Simplex& simplex);

}  // namespace core::lp
