#pragma once
// Grabbing the ground of a plot that does not pan.

#include "lessons/ui/plot.h"

#include <imgui.h>

#include <optional>

namespace lessons::ui {

/// Where the pointer holds the ground: pressed inside the plot, on no handle, and not let go. For what may be
/// brought to any place, so that nobody has to hit its handle.
inline std::optional<core::Vector2> held(const Plot& plot) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseDown[0] || !plot.area().Contains(io.MouseClickedPos[0])) return std::nullopt;
    return plot.hovered();
}

}  // namespace lessons::ui
