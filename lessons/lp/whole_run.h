#pragma once
// One run of branch and bound as a timeline: a step solves one node, or adds one round of cuts.

#include "core/lp/branch_and_bound.h"

#include <map>
#include <optional>
#include <vector>

namespace lessons::whole {

/// By hand: at this step of the timeline, this open node is solved.
using HandChoices = std::map<int, core::Index>;

inline constexpr int kMostSteps = 240;

class Run {
public:
    Run() = default;

    /// Choices that name a node that is not open at their step are passed over.
    Run(const core::lp::LinearProgram& program, const core::lp::BranchAndBoundOptions& options,
        const HandChoices& choices);

    int step() const { return step_; }
    int last_step() const { return static_cast<int>(states_.size()) - 1; }
    bool finished() const { return step_ >= last_step(); }
    void go_to(int step);

    /// Whether the run ended by itself and not at kMostSteps.
    bool is_proven() const { return !states_.back().is_running(); }

    const core::lp::BranchAndBound& now() const { return at(step_); }
    const core::lp::BranchAndBound& at(int step) const { return states_[static_cast<std::size_t>(step)]; }
    const core::lp::BranchAndBound& end() const { return states_.back(); }

    /// The node that the present step was about; -1 at step 0.
    core::Index present() const { return present_at(step_); }
    core::Index present_at(int step) const { return presents_[static_cast<std::size_t>(step)]; }

    /// The first step that was about this node; none before it is solved in this run.
    std::optional<int> step_of(core::Index node) const;

    const core::lp::LinearProgram& program() const { return program_; }

    /// The best plan without whole numbers; empty where there is none.
    const core::Vector& relaxed_x() const { return relaxed_x_; }

private:
    void advance(core::lp::BranchAndBound state, const HandChoices& choices);

    core::lp::LinearProgram program_{};
    int cut_rounds_ = 0;
    std::vector<core::lp::BranchAndBound> states_{};
    std::vector<core::Index> presents_{};
    core::Vector relaxed_x_{};
    int step_ = 0;
};

/// What became of rounding a relaxed plan: each column to the nearest whole number, or towards fewer.
enum class Rounding { nearest, down };
core::Vector rounded(const core::lp::LinearProgram& program, const core::Vector& x, Rounding rounding);

}  // namespace lessons::whole
