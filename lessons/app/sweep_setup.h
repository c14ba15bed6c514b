#pragma once

#include "lessons/app/sweep_plan.h"

#include <string>
#include <vector>

namespace lessons::app {

/// The controls that say what a sweep varies; they wrap to the window's width.
void draw_sweep_setup(const std::vector<const Parameter*>& parameters, SweepPlan& plan);

/// The choice of what is shown: `readout` is an id of `readouts`, of which there may be none yet.
void draw_readout_choice(const std::vector<Readout>& readouts, std::string& readout, float width);

}  // namespace lessons::app
