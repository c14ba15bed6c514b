#include "lessons/interpret/edit_history_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/places.h"
#include "lessons/ui/press_area.h"

#include <imgui.h>

#include <array>

namespace lessons::editing {

namespace {

using ui::theme;

/// One version as two lines; gives whether it was pressed.
bool draw_version(const std::string& title, const std::string& why, int number, bool is_shown,
                  bool is_in_force) {
    const float height = std::max(ui::scaled(40.0f), ui::context().narrow ? ui::size::kTouchTarget : 0.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 extent{ImGui::GetContentRegionAvail().x, height};
    const bool pressed = ui::press_area(("version" + std::to_string(number)).c_str(), extent, 6.0f);
    ui::name_place(title);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::tooltip(title + "\n" + why);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (is_shown || is_hovered)
        draw.AddRectFilled(corner, corner + extent, is_shown ? theme().accent_soft : theme().raised, 6.0f);
    const ImU32 ink = is_in_force ? theme().text : theme().quiet_text;
    const ImVec2 dot = corner + ImVec2(14.0f, 0.5f * height);
    if (is_in_force) {
        draw.AddCircleFilled(dot, 5.0f, theme().accent);
    } else {
        draw.AddCircle(dot, 5.0f, theme().control, 20, 1.5f);
    }
    std::array<char, 160> buffer{};
    const float width = extent.x - 36.0f;
    ui::draw_label(draw, corner + ImVec2(28.0f, 0.3f * height),
                   ui::shortened(title, width, 13.0f, buffer.data(), buffer.size()),
                   {.color = ink,
                    .size = 13.0f,
                    .align = {0, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = is_shown});
    ui::draw_label(
        draw, corner + ImVec2(28.0f, 0.72f * height),
        ui::shortened(why, width, 11.5f, buffer.data(), buffer.size()),
        {.color = theme().quiet_text, .size = 11.5f, .align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none});
    return pressed;
}

std::optional<int> draw_versions(const Scene& scene) {
    std::optional<int> pressed;
    const bool is_all = scene.has_all_bags();
    const std::string bags = scene.n_bags == 1 ? "1 bag" : std::to_string(scene.n_bags) + " bags";
    if (draw_version("As trained", "mean of " + bags + " of " + std::to_string(kBags), 0,
                     is_all && scene.n_edits == 0, true))
        pressed = 0;
    for (std::size_t k = 0; k < scene.history.size(); ++k) {
        const Commit& commit = scene.history[k];
        const int number = static_cast<int>(k) + 1;
        if (draw_version(std::to_string(number) + "  " + change_text(scene.data, scene.after, commit.change),
                         "Because: " + commit.reason, number, scene.n_edits == number,
                         number <= scene.n_edits))
            pressed = number;
    }
    return pressed;
}

void draw_reason(ReasonEntry& entry) {
    const std::vector<std::string> reasons(kReasons.begin(), kReasons.end());
    ui::choice("Reason", entry.reason, reasons, ImGui::GetContentRegionAvail().x,
               "Whoever answers for the model later will ask.");
    if (entry.reason == 0) return;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10.0f, ui::context().narrow ? 13.0f : 8.0f});
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    ImGui::InputTextWithHint("##words", "in your own words", entry.words.data(), entry.words.size());
    ImGui::PopStyleVar();
}

}  // namespace

std::string ReasonEntry::text() const {
    const std::string kind = kReasons[static_cast<std::size_t>(reason)];
    return words[0] == '\0' ? kind : kind + ": " + words.data();
}

HistoryAction draw_history(const Scene& scene, ReasonEntry& entry) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel - 1.0f);
    ImGui::BeginChild("history", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
    HistoryAction action;
    action.n_edits = draw_versions(scene);
    if (scene.tries()) {
        draw_reason(entry);
        if (entry.reason > 0) {
            action.committed = ui::button("Commit", ui::ButtonStyle::primary);
            ImGui::SameLine(0.0f, 6.0f);
        }
        action.discarded = ui::button("Discard", ui::ButtonStyle::quiet);
    }
    ImGui::EndChild();
    return action;
}

}  // namespace lessons::editing
