#pragma once
// What an edit does to the fit.

#include "lessons/interpret/edit_scene.h"

namespace lessons::editing {

/// Fills the window: loss, right calls and ranking before and after, and what they cost in model calls.
void draw_effect(const Scene& scene);

}  // namespace lessons::editing
