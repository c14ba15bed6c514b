#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A question whose answer is a number to type.
void draw_number_quiz(TextScene& scene, const NumberQuiz& quiz, float width);

bool is_right(const NumberQuiz& quiz, double number);

/// What is said about a number: the praise where it is right, else the first hint whose condition holds. Null
/// where there is none.
const Sentences* reply_to(const NumberQuiz& quiz, double number);

}  // namespace lessons::app
