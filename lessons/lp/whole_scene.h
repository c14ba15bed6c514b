#pragma once
// What the panes draw and what the learner does in them.

#include "lessons/lp/whole_run.h"
#include "lessons/lp/whole_stories.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::whole {

struct Scene {
    const Story& story;
    const std::vector<double>& limits;
    const std::vector<double>& default_limits;
    const Run& run;
    bool shows_rounding = true;
    std::optional<core::lp::LpSolution> referee = std::nullopt;  ///< GLPK's answer, once it was asked.

    const core::lp::BranchAndBound& now() const { return run.now(); }
    const core::lp::BranchNode& node(core::Index k) const {
        return now().nodes()[static_cast<std::size_t>(k)];
    }
    bool is_open(core::Index k) const { return node(k).state == core::lp::NodeState::kOpen; }
    bool is_root_shown() const { return run.present() == 0 && now().cuts().empty(); }
};

struct Action {
    std::optional<std::vector<double>> limits = std::nullopt;
    std::optional<core::Index> node = std::nullopt;  ///< Pressed: to be opened, or looked at again.

    explicit operator bool() const { return limits || node; }
};

/// Of a node, for linked highlighting.
std::string highlight_of(core::Index node);

/// The node that is lit up, or else the present one; -1 at step 0.
core::Index shown_node(const Scene& scene);

/// The relaxed plan of the shown node, or else the root's; empty where there is none.
const core::Vector& shown_x(const Scene& scene);

/// The number for people: what is whole but for rounding is whole.
double tidy(double value);

/// Moved limits of a handle: whole numbers from 0 to kMostLimit.
double whole_limit(double value);

}  // namespace lessons::whole
