#pragma once

#include "lessons/app/comparison.h"

#include <imgui.h>

namespace lessons::app {

inline constexpr float kBadgeSize = 20.0f;  ///< Before text scaling, px.

/// The letter of a compared copy in its own colour, centred: the same in the figure, the list of differences
/// and the controls.
void draw_copy_badge(ImDrawList& draw, Side side, ImVec2 center);

}  // namespace lessons::app
