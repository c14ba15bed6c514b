#include "lessons/interpret/edit_tools_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <array>

namespace lessons::editing {

namespace {

struct Tool {
    Operation operation;
    const char* label;
    const char* meaning;
};

constexpr std::array<Tool, 5> kTools{
    {{Operation::line, "Straight", "Cuts a bump: a straight line from the group before to the one behind."},
     {Operation::flatten, "Flat", "The mean of the range everywhere in it."},
     {Operation::rising, "Rising", "The nearest curve that never falls in the range."},
     {Operation::falling, "Falling", "The nearest curve that never rises in the range."},
     {Operation::halve, "Halve", "Half the height: the feature counts for less."}}};

/// Puts the next button beside the last where it fits, otherwise on a new line.
void continue_line(const char* label, float right) {
    const float width = ImGui::CalcTextSize(label).x + 40.0f;
    if (ImGui::GetItemRectMax().x + 6.0f + width < right) ImGui::SameLine(0.0f, 6.0f);
}

}  // namespace

ToolAction draw_tools(const Scene& scene) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    ToolAction action;
    const auto button = [&](const char* label, bool is_on) {
        return ui::button(label, is_on ? ui::ButtonStyle::primary : ui::ButtonStyle::quiet);
    };
    action.test_turned = button("Test this claim", scene.is_tested);
    ui::tooltip("What do rows say that no bag has learnt from: how high should the range be?");
    for (const Tool& tool : kTools) {
        Change change = scene.change;
        change.operation = tool.operation;
        if (!is_possible(scene.before, change)) continue;
        continue_line(tool.label, right);
        const bool is_on = scene.change.operation == tool.operation;
        if (button(tool.label, is_on)) action.operation = is_on ? Operation::none : tool.operation;
        ui::tooltip(tool.meaning);
    }
    return action;
}

void draw_verdict(const Scene& scene) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel - 1.0f);
    ui::wrapped_words(verdict_text(scene), ui::theme().text);
}

}  // namespace lessons::editing
