#include "lessons/ui/press_area.h"

#include "lessons/ui/control_parts.h"

#include <algorithm>

namespace lessons::ui {

bool press_area(const char* id, ImVec2 extent, float rounding) {
    // Dear ImGui's own ring would be a second one.
    ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
    const bool pressed = ImGui::InvisibleButton(id, {std::max(extent.x, 1.0f), std::max(extent.y, 1.0f)},
                                                ImGuiButtonFlags_EnableNav);
    ImGui::PopStyleColor();
    parts::focus_ring(rounding);
    return pressed;
}

}  // namespace lessons::ui
