// What stands on the map at the bottom left, over the sea: what a click adds, and other worlds at random.
#include "lessons/lp/supply_map_view.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

namespace lessons::supply {

namespace {

using ui::theme;

constexpr float kEdge = 10.0f;
constexpr float kGap = 6.0f;

/// A small button with a word; true when pressed.
bool map_button(const char* label, bool is_on, const char* tooltip) {
    const float height = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(28.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 extent{ui::label_extent(label, ui::size::kLabel, true).x + 20.0f, height};
    ImGui::PushID(label);
    const bool pressed = ui::press_area("button", extent, 0.5f * height);
    ImGui::PopID();
    ui::name_place(label);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImU32 ground = is_on ? theme().accent : is_hovered ? theme().raised : theme().surface;
    draw.AddRectFilled(corner, corner + extent, ground, 0.5f * height);
    draw.AddRect(corner, corner + extent, is_on ? theme().accent : theme().control, 0.5f * height);
    ui::draw_label(draw, corner + extent * 0.5f, label,
                   {.color = is_on ? theme().on_accent : theme().text,
                    .size = ui::size::kLabel,
                    .halo = ui::TextStyle::Halo::none,
                    .strong = true});
    ui::tooltip(tooltip);
    return pressed;
}

}  // namespace

void MapView::draw_tools(const Scene& scene, Action& action) {
    if (area_.GetWidth() < 160.0f || area_.GetHeight() < 120.0f) return;
    const ImVec2 end = ImGui::GetCursorScreenPos();
    const float button = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(28.0f);
    const bool is_row = ui::context().narrow;  // Phones are higher than wide.
    const bool is_square = scene.is_drawn() && !is_row;
    const float lines = is_row ? 1.0f : is_square ? 2.0f : 3.0f;
    const float height = lines * button + (lines - 1.0f) * kGap;
    ImGui::SetCursorScreenPos({area_.Min.x + kEdge, area_.Max.y - kEdge - height});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {kGap, kGap});
    ImGui::BeginGroup();
    tool_button("+ Shop", Tool::add_shop);
    if (is_row || is_square) ImGui::SameLine();
    tool_button("+ Depot", Tool::add_warehouse);
    if (is_row) ImGui::SameLine();
    if (scene.is_drawn() && map_button("Draw again", false, "Another world at random"))
        action.draw = scene.draw % kMostDraws + 1;
    if (scene.is_drawn()) ImGui::SameLine();
    if (map_button("Prices", scene.shows_prices, "What one more costs at each place"))
        action.shows_prices = !scene.shows_prices;
    ImGui::EndGroup();
    ImGui::PopStyleVar();
    ImGui::SetCursorScreenPos(end);
    ImGui::Dummy({0.0f, 0.0f});
}

void MapView::tool_button(const char* label, Tool tool) {
    const bool is_chosen = tool_ == tool;
    if (map_button(label, is_chosen, "Then click where it shall stand"))
        tool_ = is_chosen ? Tool::close : tool;
}

}  // namespace lessons::supply
