#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// Above the text, where the figure shows other data than the text was written for: how to read it, and the
/// way back.
void draw_text_note(TextScene& scene, float width);

}  // namespace lessons::app
