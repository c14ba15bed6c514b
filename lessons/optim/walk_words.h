#pragma once
// What the walk says about itself, in words and units of its curve.

#include "core/optim/curve_walk.h"

#include <string>
#include <string_view>

namespace lessons::optim {

/// "€1 940", "60 pieces": a number of the curve with its unit.
std::string cost_words(const core::optim::CostCurve& curve, double cost);
std::string decision_words(const core::optim::CostCurve& curve, double x);

/// "creeps", "walks", "overshoots", "swings", "leaves": names of regions.
std::string_view name_of(core::optim::Pace pace);

/// What became of the walk so far, and what to try where it failed; a sentence or two.
std::string tell(const core::optim::CurveWalk& walk, int most_steps);

/// The next step as a sentence: slope, times rate, makes a move.
std::string tell_step(const core::optim::CurveWalk& walk);

}  // namespace lessons::optim
