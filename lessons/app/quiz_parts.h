#pragma once
// What questions with choices and questions with numbers share.

#include "lessons/app/text_scene.h"
#include "lessons/ui/card.h"

#include <string>
#include <vector>

namespace lessons::app {

/// The answer that is kept for a quiz, or an empty one.
QuizAnswer answer_to(const TextScene& scene, const std::string& quiz);

/// Keeps an answer and says to screen readers what became of it, with the reply that is shown.
void keep_answer(TextScene& scene, const std::string& quiz, QuizAnswer answer, const std::string& reply);

/// The card of a question that was answered so.
ui::CardLook quiz_look(const QuizAnswer& answer);

}  // namespace lessons::app
