#include "lessons/app/help_sheet.h"

#include "lessons/app/commands.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>

namespace lessons::app {

namespace {

void draw_row(const char* keys, const char* what) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    {
        const ui::FontScope font(ui::context().fonts.code, ui::size::kLabel);
        ImGui::TextUnformatted(keys);
    }
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(what);
}

void draw_keys() {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    if (!ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) return;
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.keys[0] != '\0') draw_row(binding.keys, binding.what);
    }
    draw_row("L (held)", "Laser pointer");
    draw_row("1 ... 9", "Enlarge a pane, or show all again");
    draw_row("Tab", "To the next control; arrow keys then change it");
    ImGui::EndTable();
}

}  // namespace

bool draw_help_sheet(const Area& page) {
    const float width = std::min(480.0f * ui::context().text_scale, page.width - 32.0f);
    ImGui::SetNextWindowPos({page.x + page.width * 0.5f, page.y + page.height * 0.5f}, ImGuiCond_Always,
                            {0.5f, 0.5f});
    ImGui::SetNextWindowSize({width, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {24.0f, 20.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 12.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::theme().surface);
    bool open = true;
    ImGui::Begin("help", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kStepTitle);
        ImGui::TextUnformatted("Keyboard");
    }
    draw_keys();
    ImGui::Dummy({0.0f, 4.0f});
    if (ui::button("Close", ui::ButtonStyle::primary)) open = false;
    const bool outside = ImGui::IsMouseClicked(0) && !ImGui::IsWindowHovered() && !ImGui::IsWindowAppearing();
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    return open && !outside;
}

}  // namespace lessons::app
