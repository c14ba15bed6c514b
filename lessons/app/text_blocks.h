#pragma once
// Draws the blocks of a text, whatever they are, one under the other.

#include "lessons/app/text_scene.h"

#include <vector>

namespace lessons::app {

void draw_blocks(TextScene& scene, const std::vector<TextBlock>& blocks, float width);

}  // namespace lessons::app
