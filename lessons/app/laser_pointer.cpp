#include "lessons/app/laser_pointer.h"

#include "lessons/ui/theme.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::app {

namespace {

constexpr double kTrailSeconds = 0.35;
constexpr ImU32 kRed = IM_COL32(235, 20, 40, 255);  // seen on light and dark alike
constexpr ImU32 kCore = IM_COL32(255, 235, 235, 255);

bool is_held() {
    const ImGuiIO& io = ImGui::GetIO();
    return ImGui::IsKeyDown(ImGuiKey_L) && !io.WantTextInput && !io.KeyCtrl && !io.KeySuper && !io.KeyAlt;
}

void draw_dot(ImDrawList& draw, ImVec2 at) {
    for (const float radius : {22.0f, 17.0f, 13.0f})
        draw.AddCircleFilled(at, radius, ui::with_alpha(kRed, 0.14f));
    draw.AddCircleFilled(at, 8.0f, kRed);
    draw.AddCircleFilled(at, 3.0f, kCore);
}

}  // namespace

void LaserPointer::draw(double now) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool shown = is_held() && ImGui::IsMousePosValid(&pointer);
    forget_old(now);
    if (shown) {
        const bool moved = trail_.empty() || ImLengthSqr(trail_.back().position - pointer) > 1.0f;
        if (moved) trail_.push_back({pointer, now});
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    }
    draw_trail(now);
    if (shown) draw_dot(*ImGui::GetForegroundDrawList(), pointer);
}

void LaserPointer::forget_old(double now) {
    const auto is_old = [now](const Spot& spot) { return now - spot.time > kTrailSeconds; };
    trail_.erase(trail_.begin(), std::find_if_not(trail_.begin(), trail_.end(), is_old));
}

void LaserPointer::draw_trail(double now) const {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    for (std::size_t i = 1; i < trail_.size(); ++i) {
        const float age = static_cast<float>((now - trail_[i].time) / kTrailSeconds);
        const float left = std::clamp(1.0f - age, 0.0f, 1.0f);
        draw.AddLine(trail_[i - 1].position, trail_[i].position, ui::with_alpha(kRed, 0.8f * left),
                     10.0f * left + 1.0f);
    }
}

}  // namespace lessons::app
