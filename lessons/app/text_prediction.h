#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A guess before the run: a number on a scale or a curve drawn by hand. "Show me" runs a copy of the lesson
/// and draws the truth over the guess, with the distance in words.
void draw_prediction(TextScene& scene, const Prediction& prediction, float width);

}  // namespace lessons::app
