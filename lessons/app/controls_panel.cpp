#include "lessons/app/controls_panel.h"

#include "lessons/app/area_window.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kPadding = 16.0f;
constexpr float kGapX = 24.0f;
constexpr float kLeastChips = 420.0f;

/// Pale, with a lock behind its label and the reason as its tooltip.
void draw_locked(const Session& session, std::size_t index, float width) {
    Parameter locked = session.parameters()[index];
    locked.tooltip = "Locked by the teacher's link.";
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::BeginDisabled();
    ui::parameter_control(locked, session.default_value(index), width);
    ImGui::EndDisabled();
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel - 1.0f);
    const ImVec2 label = ImGui::CalcTextSize(locked.label.c_str());
    ui::draw_icon(*ImGui::GetWindowDrawList(), ui::Icon::lock,
                  corner + ImVec2(label.x + 12.0f, label.y * 0.5f), 12.0f * ui::context().text_scale,
                  ui::theme().quiet_text);
}

void draw_control(Session& session, std::size_t index, float width) {
    Parameter& parameter = session.parameters()[index];
    if (session.view.locked.count(parameter.id) > 0) return draw_locked(session, index, width);
    if (ui::parameter_control(parameter, session.default_value(index), width))
        session.parameter_changed(parameter);
}

bool is_left_out(const Session& session, std::size_t index) {
    const Parameter& parameter = session.parameters()[index];
    return parameter.place == Parameter::Place::figure ||
           session.view.hidden_controls.count(parameter.id) > 0;
}

constexpr float kCopySwitchWidth = 88.0f;

void draw_copy_switch(Side& copy) {
    const std::string names[] = {"A", "B"};
    int index = static_cast<int>(copy);
    if (ui::choice("Settings of", index, names, ui::scaled(kCopySwitchWidth),
                   "Which of the two copies the controls and the links in the text change."))
        copy = static_cast<Side>(index);
}

float control_width(const Parameter& parameter, float available, float rest_of_line) {
    const float width = std::min(ui::parameter_control_width(parameter), available);
    // Chips fold into what is left of the line.
    const bool folds = parameter.kind == Parameter::Kind::selection &&
                       rest_of_line >= kLeastChips * ui::context().text_scale;
    return folds ? std::min(width, rest_of_line) : width;
}

}  // namespace

float draw_controls(const Area& area, Session& session, Side* copy) {
    const AreaWindow window("controls", area, ui::theme().surface, {kPadding, 12.0f});
    const float available = area.width - 2 * kPadding;
    float x = 0.0f;
    if (!window) return 96.0f;
    const float top = ImGui::GetCursorPosY();
    if (copy != nullptr) {
        draw_copy_switch(*copy);
        x = ui::scaled(kCopySwitchWidth) + kGapX;
    }
    for (std::size_t i = 0; i < session.parameters().size(); ++i) {
        if (is_left_out(session, i)) continue;
        const float width = control_width(session.parameters()[i], available, available - x);
        if (x > 0.0f && x + width <= available) {
            ImGui::SameLine(kPadding + x);
        } else {
            x = 0.0f;
        }
        ImGui::BeginGroup();
        draw_control(session, i, width);
        ImGui::EndGroup();
        x += width + kGapX;
    }
    const float used = ImGui::GetCursorPosY() - top;
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y + 0.5f}, {area.x + area.width, area.y + 0.5f},
                                        ui::theme().line);
    return used + 12.0f + 8.0f;
}

void draw_controls_column(Session& session, Side* copy) {
    const float width = ImGui::GetContentRegionAvail().x;
    if (copy != nullptr) draw_copy_switch(*copy);
    for (std::size_t i = 0; i < session.parameters().size(); ++i) {
        if (is_left_out(session, i)) continue;
        draw_control(session, i, width);
        ImGui::Dummy({0.0f, 6.0f});
    }
}

}  // namespace lessons::app
