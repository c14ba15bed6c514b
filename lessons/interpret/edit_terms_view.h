#pragma once
// The whole model on one page: a small picture of every curve and of every pair's surface.

#include "lessons/interpret/edit_scene.h"

#include <optional>

namespace lessons::editing {

/// Fills the window. Gives the term whose picture was pressed.
std::optional<int> draw_terms(const Scene& scene);

/// The surface of the pair in view, as large as the window allows.
void draw_pair(const Scene& scene);

}  // namespace lessons::editing
