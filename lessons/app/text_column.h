#pragma once
// The column of text: title, question, one step at a time, back and next.

#include "lessons/app/layout.h"
#include "lessons/app/narrative.h"

#include <optional>
#include <string>

namespace lessons::app {

/// Draws the text at `step` and moves `step` by its buttons; the target of a link that was clicked
/// ("set:learning_rate=0.9").
std::optional<std::string> draw_text_column(const Area& area, const LessonText& text, int& step);

}  // namespace lessons::app
