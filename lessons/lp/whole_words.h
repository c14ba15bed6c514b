#pragma once
// Nodes, plans and reasons in words.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::whole {

using Sentence = std::vector<ui::Run>;

/// "€4 125", "23 people"
std::string amount(const core::lp::LinearProgram& program, double value);

/// "desks ≤ 2"; "everything" for the root.
std::string branch_words(const core::lp::LinearProgram& program, const core::lp::BranchNode& node);

/// What the plan consists of: "3.75 wardrobes, 2.25 desks".
std::string plan_words(const Story& story, const core::Vector& x);

/// Why the node is closed, or what it waits for; short, for its card.
std::string reason(const core::lp::BranchAndBound& state, core::Index node);

/// What the present step did and what comes next.
std::vector<Sentence> step_words(const Scene& scene);

/// The state in one sentence.
std::string state_words(const Story& story, const Run& run);

/// The first row whose limit the plan breaks, as words: "needs 46 oak of 45"; empty where it keeps all.
std::string broken_limit(const core::lp::LinearProgram& program, const core::Vector& x);

}  // namespace lessons::whole
