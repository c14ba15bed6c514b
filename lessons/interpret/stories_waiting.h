#pragma once
// What stands in a pane before the story was told.

#include "lessons/interpret/stories_words.h"

namespace lessons::stories {

/// In the middle of the pane: press play, or how far the training is.
void say_waiting(const State& state);

}  // namespace lessons::stories
