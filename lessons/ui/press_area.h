#pragma once

#include "lessons/ui/theme.h"

#include <imgui.h>

namespace lessons::ui {

/// A part of the window that is pressed: with the pointer, with a finger, or by Enter or Space once Tab has
/// come to it, and then a ring with these corners is around it. Sides under 1 px count as 1. Draws nothing
/// else.
bool press_area(const char* id, ImVec2 extent, float rounding = size::kRadius);

}  // namespace lessons::ui
