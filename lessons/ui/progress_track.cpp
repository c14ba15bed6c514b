#include "lessons/ui/progress_track.h"

#include "lessons/ui/context.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

void progress_track(ImVec2 left, float length, double fraction) {
    constexpr float kThickness = 4.0f;
    const float share = static_cast<float>(std::clamp(fraction, 0.0, 1.0));
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(left, left + ImVec2(length, 0.0f), mix(theme().surface, theme().control, 0.6f), kThickness);
    draw.AddLine(left, left + ImVec2(length * share, 0.0f), theme().accent, kThickness);
}

}  // namespace lessons::ui
