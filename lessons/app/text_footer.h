#pragma once
// Under the text: back, next, and a dot for each step that says what is read, what is done and what is open.

#include "lessons/app/layout.h"
#include "lessons/app/narrative.h"
#include "lessons/app/progress.h"

namespace lessons::app {

/// Draws the footer and moves `step`.
void draw_text_footer(const Area& area, const LessonText& text, const LessonProgress& progress, int& step);

}  // namespace lessons::app
