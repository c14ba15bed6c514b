#pragma once
// The simplex tableau as a dictionary (Chvatal, Linear Programming, 1983): every basic variable and the
// objective written out in the others.

#include "core/lp/simplex.h"

namespace core::lp {

/// variable = constant + sum_k coefficients[k] (others[k] - where it rests).
struct DictionaryLine {
    Index variable = -1;  ///< Form variable; -1 for the objective.
    double constant = 0.0;
    std::vector<double> coefficients{};  ///< One for each of the others.
};

/// For programs in standard form the others rest at 0 and the lines are the textbook's. Artificial variables
/// that are not basic are left out: they never come back.
struct Dictionary {
    std::vector<Index> others{};          ///< Form variables that are not basic, in their order.
    std::vector<DictionaryLine> lines{};  ///< One a row, in the tableau's order.
    DictionaryLine objective{};           ///< Of the phase: in phase 1 the sum of what is missing.
};

Dictionary dictionary(const Simplex& simplex);

}  // namespace core::lp
