#pragma once
// The answer in words: what to do, what a unit more of everything is worth, why there is no plan.

#include "core/lp/glpk_run.h"
#include "core/lp/infeasibility.h"
#include "core/lp/sensitivity.h"
#include "core/lp/unbounded_ray.h"

#include <string>
#include <vector>

namespace lessons::workbench {

/// What was found out about a solved program beyond its plan.
struct Findings {
    core::lp::Sensitivity sensitivity{};  ///< Of a program with an optimum.
    core::lp::Quarrel quarrel{};          ///< Of one without any plan.
    core::lp::ElasticRepair repair{};
    core::lp::UnboundedRay ray{};  ///< Of one that improves without end.
    bool was_too_large = false;    ///< Ranges and reasons would have taken too long.
};

/// Asks what the status of the solution makes worth asking. Bounded: programs beyond some hundred rows and
/// columns are not looked into.
Findings look_into(const core::lp::LinearProgram& program, const core::lp::LpSolution& solution);

/// One sentence of the report.
struct Sentence {
    enum class Tone { heading, plain, good, warn, bad, quiet };
    Tone tone = Tone::plain;
    std::string text;
    std::string name = {};  ///< Of the row or column that it is about, for linked highlighting.
};

/// The sentences for the moment shown; those on prices and ranges only where the run has ended.
std::vector<Sentence> report(const core::lp::LinearProgram& program, const core::lp::GlpkMoment& moment,
                             const Findings* findings, bool is_end);

/// The first sentence as a line: "Best plan: profit 2 200 EUR."
std::string headline(const core::lp::LinearProgram& program, const core::lp::GlpkMoment& moment, bool is_end);

}  // namespace lessons::workbench
