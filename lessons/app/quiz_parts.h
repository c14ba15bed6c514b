#pragma once
// What questions with choices and questions with numbers share.

#include "lessons/app/text_scene.h"
#include "lessons/ui/card.h"

#include <string>
#include <vector>

namespace lessons::app {

/// The answer that is kept for a quiz, or an empty one.
QuizAnswer answer_to(const TextScene& scene, const std::string& quiz);

/// Keeps an answer and says to screen readers what became of it.
void keep_answer(TextScene& scene, const std::string& quiz, std::vector<std::string> given, bool right);

/// The card of a question that was answered so.
ui::CardLook quiz_look(const QuizAnswer& answer);

}  // namespace lessons::app
