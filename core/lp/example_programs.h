#pragma once
// Named linear programs with known answers: what menus offer, what sweeps solve, what lessons tell.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

namespace core::lp {

/// A program and what is known of it.
struct ExampleProgram {
    std::string id{};  ///< "furniture": for links and tests.
    std::string title{};
    std::string story{};   ///< Two or three sentences for people.
    std::string source{};  ///< Author, year; "own" where the numbers are ours.
    LinearProgram program{};
    LpStatus status = LpStatus::kOptimal;  ///< Of the program without its integer flags.
    double optimum = kNaN;                 ///< NaN where the status is not kOptimal.
    double integer_optimum = kNaN;         ///< With the integer flags; NaN for programs without any.
};

/// All examples, from the everyday to the peculiar. Numbers of the known answers are SciPy's (HiGHS).
std::vector<ExampleProgram> example_programs();

/// The example with this id; an empty id where there is none.
ExampleProgram example_program(const std::string& id);

/// Klee and Minty's cube in n >= 1 dimensions (1972), in Chvatal's form (1983, ch. 4): maximize
/// sum_j 10^(n-j) x_j with 2 sum_{j<i} 10^(i-j) x_j + x_i <= 100^(i-1). Dantzig's rule visits all 2^n corners
/// to reach 100^(n-1). n <= 8 keeps the numbers usable (assert).
LinearProgram klee_minty(Index n);

}  // namespace core::lp
