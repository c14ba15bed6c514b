#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// Settings worth trying, as a card: pressed, it sets them. Why they work or fail stands below the name.
void draw_recipe(TextScene& scene, const Recipe& recipe, float width);

}  // namespace lessons::app
