#pragma once
// Paragraphs, lists, callouts, and what lives in their sentences: links, live numbers, terms that open.

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// One wrapped paragraph at the present font size.
void draw_sentences(TextScene& scene, const Sentences& sentences, float width);

/// Several, one under the other.
void draw_paragraphs(TextScene& scene, const std::vector<Sentences>& items, float width);

void draw_prose(TextScene& scene, const Prose& prose, float width);

}  // namespace lessons::app
