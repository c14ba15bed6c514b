#pragma once
// The situations that the lesson tells: the same small factory, with numbers that make a different thing
// happen.

#include "lessons/lp/story.h"

#include <vector>

namespace lessons::corner {

/// All stories, in the order of the menu.
std::vector<lp::Story> stories();

}  // namespace lessons::corner
