#pragma once
// Why no plan exists, and what it would take for one to exist.

#include "core/lp/program_number.h"
#include "core/lp/solution.h"

namespace core::lp {

/// A set of bounds that contradict each other, none of which could be left out: without any one of them a
/// plan exists for the rest (irreducible infeasible set, IIS; van Loon, 1981).
struct Quarrel {
    LpStatus status = LpStatus::kError;  ///< kInfeasible: found. Otherwise there is nothing to quarrel about.
    std::string message{};
    std::vector<ProgramNumber> bounds{};  ///< Row and column bounds, rows first. Empty unless kInfeasible.
    Vector weights{};  ///< One a bound, >= 0: the weighted sum of the bounds is the contradiction (Farkas,
                       ///< 1902).
};

/// One irreducible set, by the deletion filter (Chinneck and Dravnieks, 1991) on the bounds that a first
/// proof of infeasibility needs. An infeasible program can have several; which one is found depends on the
/// order of rows and columns. Integer flags are ignored.
Quarrel find_quarrel(const LinearProgram& program);

/// By how much one bound gives way.
struct Relaxation {
    ProgramNumber bound{};
    double amount = 0.0;  ///< > 0: kRowLow and kColumnLow fall by it, kRowHigh and kColumnHigh rise.
};

enum class ElasticBounds {
    kRows,           ///< Column bounds stand fast; they usually are facts of nature ("not below 0").
    kRowsAndColumns  ///< Everything may give way.
};

struct ElasticRepair {
    LpStatus status =
        LpStatus::kError;  ///< kOptimal: repaired. kInfeasible: the bounds that stand fast contradict.
    std::string message{};
    std::vector<Relaxation> relaxations{};  ///< Only bounds that give way; empty for a feasible program.
    double total = 0.0;                     ///< The weighted sum of all amounts, as small as possible.
    LinearProgram program{};                ///< The program with the relaxed bounds; feasible.
};

/// The least that must give way (elastic programming; Brown and Graves, 1975): minimize the sum of weight
/// times amount. weights: one a row, for both of its bounds; empty: all 1. Column bounds have weight 1.
/// Weights must be positive (assert).
ElasticRepair repair(const LinearProgram& program, ElasticBounds elastic = ElasticBounds::kRows,
                     const Vector& weights = {});

}  // namespace core::lp
