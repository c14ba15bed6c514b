#pragma once
// A program whose bounds can be bought off: what infeasible programs are examined with.

#include "core/lp/program_number.h"

namespace core::lp {

/// Minimize the sum of weight times amount by which bounds give way. Row k says what bound `bounds[k]` says,
/// with its own column `program.columns[first_amount + k]` that relaxes it. Bounds that are not elastic stay
/// as they are.
struct ElasticProgram {
    LinearProgram program{};
    std::vector<ProgramNumber> bounds{};
    Index first_amount = 0;
};

/// `elastic` bounds become rows of their own, in their order, with the given weights (one each, positive);
/// the original costs are dropped. Bounds must be finite and no kRowBoth (assert).
ElasticProgram elastic_program(const LinearProgram& program, const std::vector<ProgramNumber>& elastic,
                               const Vector& weights);

/// The program with infinite bounds everywhere but at those given, and without costs.
LinearProgram only_bounds(const LinearProgram& program, const std::vector<ProgramNumber>& bounds);

}  // namespace core::lp
