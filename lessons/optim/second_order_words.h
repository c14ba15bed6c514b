#pragma once
// What is said about a walk and its step.

#include "lessons/optim/second_order_walk.h"

#include <string>

namespace lessons::optim {

/// What the run has come to: "minimum", "saddle".
const char* word_for(WalkEnd end);

/// What the shown step promises, tries and finds; then what has become of the run. A few sentences.
std::string tell(const DescentWalk& walk);

}  // namespace lessons::optim
