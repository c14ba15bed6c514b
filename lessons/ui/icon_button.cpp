#include "lessons/ui/context.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/ease.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

namespace lessons::ui {

bool icon_button(const char* id, Icon icon, const char* tooltip_text) {
    const float side = context().narrow ? size::kTouchTarget : 40.0f;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const bool pressed = press_area(id, {side, side});
    name_place(id);
    const bool hovered = ImGui::IsItemHovered();
    const float glow = ease(ImGui::GetItemID(), hovered ? 1.0f : 0.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (glow > 0.0f) {
        const ImVec2 inset{3.0f, 3.0f};
        draw.AddRectFilled(origin + inset, origin + ImVec2(side, side) - inset,
                           with_alpha(theme().raised, glow), size::kRadius);
    }
    const ImU32 color = mix(theme().quiet_text, theme().text, glow);
    draw_icon(draw, icon, origin + ImVec2(side, side) * 0.5f, 18.0f, parts::ink(color));
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(tooltip_text);
    return pressed;
}

}  // namespace lessons::ui
