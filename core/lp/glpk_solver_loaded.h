#pragma once
// A program that stays loaded in GLPK, with the factors of its basis, while it is solved a few pivots at a
// time.

#include "core/lp/glpk_solver.h"

#include <memory>

namespace core::lp {

/// Moved, never copied. Other programs may be solved between its calls.
class LoadedProgram {
public:
    /// Loads and scales. The simplex method will start at the basis where its size fits, and at GLPK's
    /// advanced one otherwise. Unusable numbers and crossing bounds are told as solve() does.
    LoadedProgram(const LinearProgram& program, const Basis& start);
    LoadedProgram(LoadedProgram&& other) noexcept;
    LoadedProgram& operator=(LoadedProgram&& other) noexcept;
    ~LoadedProgram();

    /// Goes on for so many pivots at most: kLimit where that was not enough. `iterations` counts all since
    /// loading. A call knows nothing of how the ones before it stalled: calls must become longer, lest a
    /// cycle of a degenerate program be never left. After a fatal error of GLPK's, kError now and whenever it
    /// is called again.
    LpSolution pivot(int count);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

}  // namespace core::lp
