#pragma once
// What stands beside the story: folded parts, the lines of the program.

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A title that unfolds its blocks.
void draw_more(TextScene& scene, const More& more, float width);

void draw_source(const SourceExcerpt& source, float width);

}  // namespace lessons::app
