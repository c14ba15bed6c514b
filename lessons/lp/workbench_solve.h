#pragma once
// How the present model is solved: the model as written from the start, then, with numbers moved, on from the
// best basis of that.

#include "core/lp/glpk_run.h"
#include "lessons/lp/workbench_numbers.h"

#include <optional>
#include <vector>

namespace lessons::workbench {

/// What is to be solved.
struct Assignment {
    core::lp::LinearProgram program{};
    std::vector<Change> changes{};
    core::lp::GlpkRunLimits limits{};
    int stop = -1;  ///< The learner stopped the solver at this step; -1: never.
};

class Solve {
public:
    /// Begins, and solves at once what takes no time; the rest is for work(). The run as written is kept
    /// where only the changes are others: `version` is another number for another program as written.
    void begin(Assignment assignment, int version);

    bool pending() const;
    void work();

    /// The run that is looked at: with the changes, once the one as written is done.
    const core::lp::GlpkRun& run() const { return changed_ ? *changed_ : *written_; }
    const core::lp::LinearProgram& program() const { return program_; }  ///< With the changes.

    /// Whether the learner's stop, and not an answer, ended it.
    bool is_stopped() const { return run().is_running() && !goes_on(run()); }

    /// A share of the way, for a bar that moves.
    double fraction() const;

private:
    bool is_small() const;
    bool goes_on(const core::lp::GlpkRun& run) const;
    bool needs_changed() const;

    Assignment assignment_;
    core::lp::LinearProgram program_;
    std::optional<core::lp::GlpkRun> written_;
    std::optional<core::lp::GlpkRun> changed_;
    int version_ = -1;
};

}  // namespace lessons::workbench
