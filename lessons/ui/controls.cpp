#include "lessons/ui/controls.h"

#include "lessons/ui/control_parts.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

namespace parts {

void label(const char* text, const std::string& tooltip_text) {
    if (ImGui::FindRenderedTextEnd(text) == text) return;  // named by what is around it
    const FontScope font(context().fonts.medium, size::kLabel - 1.0f);
    ImGui::PushStyleColor(ImGuiCol_Text, theme().quiet_text);
    ImGui::TextUnformatted(text, ImGui::FindRenderedTextEnd(text));
    ImGui::PopStyleColor();
    tooltip(tooltip_text);
}

void focus_ring(float rounding) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const ImVec2 gap{2.0f, 2.0f};
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin() - gap, ImGui::GetItemRectMax() + gap,
                                        theme().accent, rounding + 2.0f, 0, 2.0f);
}

ImU32 ink(ImU32 color) {
    const float opacity = static_cast<float>((color >> IM_COL32_A_SHIFT) & 0xff) / 255.0f;
    return with_alpha(color, opacity * ImGui::GetStyle().Alpha);
}

}  // namespace parts

void tooltip(const std::string& text) {
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12.0f, 8.0f});
    if (ImGui::BeginTooltip()) {
        const FontScope font(context().fonts.text, size::kLabel);
        ImGui::PushTextWrapPos(320.0f * context().text_scale);
        ImGui::TextUnformatted(text.c_str());
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
}

bool button(const char* label, ButtonStyle style) {
    const FontScope font(context().fonts.medium, size::kLabel);
    const char* label_end = ImGui::FindRenderedTextEnd(label);
    const ImVec2 text = ImGui::CalcTextSize(label, label_end);
    const float height = context().narrow ? size::kTouchTarget : std::max(40.0f, text.y + 16.0f);
    const ImVec2 extent{text.x + 36.0f, height};
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const bool pressed = press_area(label, extent);
    name_place({label, label_end});
    const bool hovered = ImGui::IsItemHovered();
    const bool primary = style == ButtonStyle::primary;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImU32 rest = primary ? theme().accent : theme().surface;
    const ImU32 over = primary ? mix(theme().accent, theme().text, 0.18f) : theme().raised;
    draw.AddRectFilled(origin, origin + extent, parts::ink(hovered ? over : rest), size::kRadius);
    if (!primary) draw.AddRect(origin, origin + extent, parts::ink(theme().control), size::kRadius);
    const ImVec2 corner = origin + ImVec2((extent.x - text.x) * 0.5f, (extent.y - text.y) * 0.5f);
    draw.AddText(corner, parts::ink(primary ? theme().on_accent : theme().text), label, label_end);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return pressed;
}

bool toggle(const char* label, bool& on, const std::string& tooltip_text) {
    ImGui::PushID(label);
    parts::label(label, tooltip_text);
    const float height = parts::row_height();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    constexpr float width = 44.0f;
    const bool pressed = press_area("switch", {width, height}, 12.0f);
    name_place(label);
    if (pressed) on = !on;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 begin = origin + ImVec2(0.0f, height * 0.5f - 12.0f);
    draw.AddRectFilled(begin, begin + ImVec2(width, 24.0f), parts::ink(on ? theme().accent : theme().control),
                       12.0f);
    const ImVec2 knob = begin + ImVec2(on ? width - 12.0f : 12.0f, 12.0f);
    draw.AddCircleFilled(knob, 9.0f, theme().surface, 28);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(tooltip_text);
    ImGui::PopID();
    return pressed;
}

}  // namespace lessons::ui
