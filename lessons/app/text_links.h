#pragma once
// What a click on a link in a sentence does.

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// term: opens or closes its card here, focus: shows a pane alone or lights a mark, all else is handed on in
/// TextScene::link.
void follow_in_text(TextScene& scene, const Sentences& sentences, const std::string& target);

/// Lights the mark that a click has chosen, for a while. To be called once in a frame.
void light_chosen_mark(TextMemory& memory);

}  // namespace lessons::app
