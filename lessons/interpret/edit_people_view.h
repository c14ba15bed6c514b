#pragma once
// Whom an edit concerns.

#include "lessons/interpret/edit_scene.h"

namespace lessons::editing {

/// Fills the window: how many and whose decisions, by groups, with examples. Gives whether the next grouping
/// was asked for.
bool draw_people(const Scene& scene);

}  // namespace lessons::editing
