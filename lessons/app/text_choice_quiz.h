#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A question with choices: every wrong one gets the hint that is meant for it, the right answer is kept.
/// With one right choice a press answers; with several they are put together first.
void draw_choice_quiz(TextScene& scene, const ChoiceQuiz& quiz, float width);

}  // namespace lessons::app
