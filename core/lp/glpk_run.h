#pragma once
// GLPK's way to the answer in steps that are short enough for a page that must not freeze: the simplex method
// goes on where its last slice stopped, branch and bound begins anew with twice the nodes.

#include "core/lp/branch_and_bound.h"
#include "core/lp/glpk_solver_loaded.h"

#include <optional>
#include <vector>

namespace core::lp {

/// What a run may cost. Limits count work, never time: runs must replay.
struct GlpkRunLimits {
    int pivots = 50000;
    int nodes = 2000;

    bool operator==(const GlpkRunLimits&) const = default;
};

/// Where the run stands after a step.
struct GlpkMoment {
    LpSolution solution{};    ///< kLimit while the run goes on.
    int pivots = 0;           ///< So far.
    int nodes = 0;            ///< Of branch and bound, in the last attempt.
    double violation = 0.0;   ///< largest_violation() of the plan.
    bool is_integer = false;  ///< Whether branch and bound has begun.
    bool has_plan = false;    ///< Whether the plan keeps every limit, whole numbers too once is_integer.
};

/// A run; moved, never copied. First slices of the simplex method, short ones first; then, where there are
/// whole numbers and the relaxation has an optimum, branch and bound with 50, 100, 200, ... nodes.
class GlpkRun {
public:
    /// Begins at a basis, or at GLPK's advanced one. From the best basis of nearly the same program a small
    /// one (solve_small) has its answer at once.
    explicit GlpkRun(LinearProgram program, const Basis& start = {}, const GlpkRunLimits& limits = {});

    void step();
    bool is_running() const { return is_running_; }

    /// The moments from the start (no step yet) to now; never empty.
    const std::vector<GlpkMoment>& moments() const { return moments_; }
    const GlpkMoment& now() const { return moments_.back(); }

    /// Bound and best plan against nodes, of the last attempt.
    const std::vector<BranchProgress>& history() const { return history_; }

    /// The optimum of the relaxation's basis, or where the simplex method stopped.
    const Basis& basis() const { return basis_; }
    const LinearProgram& program() const { return program_; }

private:
    LpSolution first_answer();
    void pivot();
    void branch();
    int next_pivots() const;

    LinearProgram program_;
    GlpkRunLimits limits_;
    std::optional<LoadedProgram> loaded_;  ///< While the simplex method runs.
    Basis basis_;
    std::vector<GlpkMoment> moments_;
    std::vector<BranchProgress> history_;
    bool has_whole_numbers_ = false;
    bool is_running_ = true;
};

}  // namespace core::lp
