#pragma once
// What the text can ask of the lesson: its numbers, and whether its tasks are done.

#include "lessons/lesson.h"
#include "lessons/optim/second_order_timing.h"
#include "lessons/optim/second_order_walk.h"

#include <vector>

namespace lessons::optim {

std::vector<Readout> readouts_of(const DescentWalk& walk, const std::vector<WalkResult>& results);
std::vector<Check> checks_of(const DescentWalk& walk, const StepTiming& timing);

}  // namespace lessons::optim
