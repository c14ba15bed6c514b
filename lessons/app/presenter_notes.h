#pragma once
// What a text's author wrote for the presenter.

#include "lessons/app/narrative.h"

namespace lessons::app {

/// Draws the notes of a step, prose and formulas, at the present font size. False where there are none.
bool draw_presenter_notes(const TextStep& step, float width);

}  // namespace lessons::app
