#pragma once
// How the lesson on momentum names and colours its parts and regimes, in every pane alike.

#include "lessons/optim/momentum_run.h"
#include "lessons/parameter.h"
#include "lessons/ui/mark.h"

#include <string>
#include <vector>

namespace lessons::optim {

/// "Part 1": counted from the flattest.
std::string part_name(std::size_t part);
ui::SeriesStyle part_style(std::size_t part);

/// "creeps", "critical", "ripples", "zigzags", "diverges".
const char* name_of(core::optim::Regime regime);
ImU32 color_of(core::optim::Regime regime);

/// "Plain", "Heavy ball", "Nesterov".
const char* name_of(core::optim::QuadraticMethod method);

/// "37 steps", "1 step"; "more than 20 000 steps" or "never" where it is not counted.
std::string steps_words(std::optional<int> steps, double rate);

/// How the whole run goes with all learning rates, or all momenta, of a slider, the other number kept.
std::vector<NamedRange> learning_rate_ranges(const MomentumRun& run, core::Interval rates);
std::vector<NamedRange> momentum_ranges(const MomentumRun& run, core::Interval momenta);

/// The run in a sentence or two: where it is, what holds it back, what to try.
std::string tell(const MomentumRun& run, int step);

}  // namespace lessons::optim
