#pragma once
// What stands beside the story: folded parts, the presenter's notes, the lines of the program.

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A title that unfolds its blocks.
void draw_more(TextScene& scene, const More& more, float width);

/// Nothing at all unless the text is the presenter's.
void draw_notes(TextScene& scene, const Notes& notes, float width);

void draw_source(const SourceExcerpt& source, float width);

}  // namespace lessons::app
