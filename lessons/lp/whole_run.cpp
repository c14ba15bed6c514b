#include "lessons/lp/whole_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::whole {

using core::Index;
using core::lp::BranchAndBound;

namespace {

constexpr double kWholeTolerance = 1e-6;

}  // namespace

Run::Run(const core::lp::LinearProgram& program, const core::lp::BranchAndBoundOptions& options,
         const HandChoices& choices)
    : program_(program), cut_rounds_(options.cut_rounds) {
    states_.emplace_back(program, options);
    presents_.push_back(-1);
    while (states_.back().is_running() && last_step() < kMostSteps) advance(states_.back(), choices);
    if (last_step() > 0) relaxed_x_ = at(1).nodes()[0].x;
}

/// Solves a node and opens its branches at once, so that the learner can choose among all open nodes. The
/// root is shown before and after every round of cuts.
void Run::advance(BranchAndBound state, const HandChoices& choices) {
    const auto choice = choices.find(last_step());
    if (choice != choices.end()) state.choose_node(choice->second);
    Index present = state.current() >= 0 ? state.current() : state.next_node();
    state.step();
    if (state.last_step() == BranchAndBound::Step::kCut) --cut_rounds_;
    if (state.last_step() == BranchAndBound::Step::kBranch) {  // no cut was found
        cut_rounds_ = 0;
        present = state.next_node();
        state.step();
    }
    const bool waits_for_cuts = state.current() == 0 && cut_rounds_ > 0;
    if (state.current() >= 0 && !waits_for_cuts) state.step();
    presents_.push_back(present);
    states_.push_back(std::move(state));
}

void Run::go_to(int step) { step_ = std::clamp(step, 0, last_step()); }

std::optional<int> Run::step_of(Index node) const {
    const auto place = std::find(presents_.begin(), presents_.end(), node);
    if (place == presents_.end()) return std::nullopt;
    return static_cast<int>(place - presents_.begin());
}

core::Vector rounded(const core::lp::LinearProgram& program, const core::Vector& x, Rounding rounding) {
    core::Vector whole = x;
    for (Index j = 0; j < x.size(); ++j) {
        if (!program.columns[static_cast<std::size_t>(j)].is_integer) continue;
        whole(j) =
            rounding == Rounding::nearest ? std::floor(x(j) + 0.5) : std::floor(x(j) + kWholeTolerance);
    }
    return whole;
}

}  // namespace lessons::whole
