#include "lessons/app/top_bar.h"

#include "lessons/app/area_window.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>

namespace lessons::app {

namespace {

struct BarButton {
    Command command;
    ui::Icon icon;
    const char* tooltip;
    bool shown;
    bool enabled;
};

/// The breadcrumb, cut off with an ellipsis where it does not fit.
void draw_breadcrumb(const TopBarState& state, float width) {
    const ui::Theme& theme = ui::theme();
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImVec2 position = ImGui::GetCursorScreenPos();
    position.y = ImGui::GetWindowPos().y + (ImGui::GetWindowHeight() - ImGui::GetTextLineHeight()) * 0.5f;
    const float right = position.x + width;
    if (!state.narrow) {
        const std::string track = state.track + "  \u203a  ";
        draw.AddText(position, theme.quiet_text, track.c_str());
        position.x += ImGui::CalcTextSize(track.c_str()).x;
    }
    std::array<char, 96> buffer{};
    const std::string_view title = ui::shortened(state.title, 0.96f * (right - position.x), ui::size::kLabel,
                                                 buffer.data(), buffer.size());
    draw.AddText(position, theme.text, title.data(), title.data() + title.size());
}

bool draw_button(const BarButton& button) {
    ImGui::BeginDisabled(!button.enabled);
    const bool pressed = ui::icon_button(button.tooltip, button.icon, button.tooltip);
    ImGui::EndDisabled();
    return pressed;
}

ui::Icon theme_icon() { return ui::theme().name == ui::ThemeName::light ? ui::Icon::moon : ui::Icon::sun; }

}  // namespace

std::optional<Command> draw_top_bar(const Area& area, const TopBarState& state) {
    const AreaWindow window("top bar", area, ui::theme().surface, {4.0f, state.narrow ? 2.0f : 4.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return std::nullopt;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    std::optional<Command> chosen;
    if (ui::icon_button("menu", ui::Icon::menu, "Lessons")) chosen = Command::menu;

    const BarButton buttons[] = {
        {Command::undo, ui::Icon::undo, "Undo (Z)", true, state.can_undo},
        {Command::redo, ui::Icon::redo, "Redo (Shift+Z)", true, state.can_redo},
        {Command::restore_defaults, ui::Icon::reset, "Restore the lesson's own settings (R)", true, true},
        {Command::compare, ui::Icon::compare, "Compare two copies, A and B (C)", !state.narrow, true},
        {Command::sweep, ui::Icon::sweep, "One run for each value of a setting (W)", !state.narrow, true},
        {Command::share_sheet, ui::Icon::share, "Share: link, file, teacher's link", true, true},
        {Command::export_sheet, ui::Icon::download, "Export: picture, data, report, script (E)",
         !state.narrow, true},
        {Command::change_theme, theme_icon(), "Light, dark, high contrast (T)", true, true},
        {Command::present, state.presenting ? ui::Icon::close : ui::Icon::present, "Present (P)",
         !state.narrow, true},
        {Command::open_notes, ui::Icon::notes, "Presenter's notes in a second window (N)", state.presenting,
         true},
        {Command::hide_answers, ui::context().hides_answers ? ui::Icon::eye_off : ui::Icon::eye,
         ui::context().hides_answers ? "Show the answers (H)" : "Hide the answers (H)", state.presenting,
         true},
        {Command::help, ui::Icon::help, "Keyboard (?)", !state.narrow, true},
    };
    const auto shown =
        std::count_if(std::begin(buttons), std::end(buttons), [](const BarButton& b) { return b.shown; });
    const float button_width = state.narrow ? ui::size::kTouchTarget : 40.0f;
    const float buttons_width = button_width * static_cast<float>(shown) + 4.0f;
    ImGui::SameLine(0.0f, 8.0f);
    draw_breadcrumb(state, area.width - buttons_width - button_width - 20.0f);
    ImGui::SetCursorPos({std::max(area.width - buttons_width, button_width), state.narrow ? 2.0f : 4.0f});
    for (const BarButton& button : buttons) {
        if (!button.shown) continue;
        if (draw_button(button)) chosen = button.command;
        ImGui::SameLine(0.0f, 0.0f);
    }
    ImGui::PopStyleVar();
    const ImVec2 end = area.end();
    ImGui::GetWindowDrawList()->AddLine({area.x, end.y - 0.5f}, {end.x, end.y - 0.5f}, ui::theme().line);
    return chosen;
}

}  // namespace lessons::app
