#include "lessons/optim/race_inside_menu.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

namespace lessons::optim {

namespace {

bool draw_eye(bool is_open) {
    const float side = inside_menu_side();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const bool pressed = ui::press_area("eye", {side, side}, 6.0f);
    const ui::Theme& theme = ui::theme();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end = begin + ImVec2(side, side);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw.AddRectFilled(begin, end,
                       is_open   ? theme.accent_soft
                       : hovered ? theme.raised
                                 : theme.surface,
                       6.0f);
    draw.AddRect(begin, end, is_open ? theme.accent : theme.control, 6.0f);
    ui::draw_icon(draw, ui::Icon::eye, (begin + end) * 0.5f, 17.0f, is_open ? theme.accent : theme.text);
    ui::tooltip("Look inside a method: its next step, term by term");
    return pressed;
}

bool draw_choice(const char* name, bool is_chosen) {
    constexpr float kHeight = 32.0f;
    const float height = ui::context().narrow ? ui::size::kTouchTarget : kHeight;
    return ImGui::Selectable(name, is_chosen, 0, {180.0f, height}) && !is_chosen;
}

}  // namespace

float inside_menu_side() { return ui::context().narrow ? 36.0f : ui::scaled(28.0f); }

bool draw_inside_menu(const Race& race, std::optional<std::size_t>& inside) {
    if (draw_eye(inside.has_value())) ImGui::OpenPopup("inside");
    bool changed = false;
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6.0f, 6.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0.0f, 0.5f});
    if (ImGui::BeginPopup("inside")) {
        if (draw_choice("Nobody", !inside)) {
            inside.reset();
            changed = true;
        }
        for (const Racer& racer : race.racers()) {
            const auto place = static_cast<std::size_t>(racer.index());
            if (!draw_choice(racer.name(), inside == place)) continue;
            inside = place;
            changed = true;
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return changed;
}

}  // namespace lessons::optim
