#pragma once
// The eye above the map: which method is looked into.

#include "lessons/optim/race_model.h"

#include <cstddef>
#include <optional>

namespace lessons::optim {

/// The side of the eye, px.
float inside_menu_side();

/// Draws the eye at the cursor; pressed, it opens the list of those who race. Changes `inside` (the place of
/// a method, or nothing) and returns true when another one was chosen.
bool draw_inside_menu(const Race& race, std::optional<std::size_t>& inside);

}  // namespace lessons::optim
