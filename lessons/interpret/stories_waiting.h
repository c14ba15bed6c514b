#pragma once
// What stands in a pane that has nothing to draw.

#include "lessons/interpret/stories_words.h"

namespace lessons::stories {

/// In the middle of the pane.
void say_in_pane(const std::string& words);

/// Before the story was told: press play, or how far the training is.
void say_waiting(const State& state);

}  // namespace lessons::stories
