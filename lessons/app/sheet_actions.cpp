#include "lessons/app/sheet_actions.h"

#include "lessons/ui/controls.h"

#include <imgui.h>

namespace lessons::app {

std::optional<Command> draw_sheet_actions() {
    struct Action {
        const char* label;
        Command command;
    };
    constexpr Action actions[] = {{"Compare A and B", Command::compare},
                                  {"Sweep", Command::sweep},
                                  {"Bookmark", Command::bookmark},
                                  {"Export", Command::export_sheet}};
    std::optional<Command> chosen;
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (const Action& action : actions) {
        constexpr float gap = 8.0f;
        constexpr float around_label = 36.0f;
        const float width = ImGui::CalcTextSize(action.label).x + around_label;
        const bool first = &action == actions;
        if (!first && ImGui::GetItemRectMax().x + gap + width <= right) ImGui::SameLine(0.0f, gap);
        if (ui::button(action.label, ui::ButtonStyle::quiet)) chosen = action.command;
    }
    return chosen;
}

}  // namespace lessons::app
