#include "lessons/app/text_recipe.h"

#include "lessons/app/text_prose.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/text_layout.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kSign = 22.0f;
constexpr float kMargin = 6.0f;  // of the row that is pressed, into the card's padding
constexpr const char* kTry = "Try it";

/// A check or a cross in a disc: good and bad without colour.
void draw_sign(ImVec2 center, bool good, ImU32 ink) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float radius = ui::scaled(kSign) * 0.5f;
    draw.AddCircleFilled(center, radius, ink, 28);
    ui::draw_icon(draw, good ? ui::Icon::check : ui::Icon::close, center, radius * 1.15f,
                  ui::theme().surface);
}

float action_width() {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    return ImGui::CalcTextSize(kTry).x + 20.0f;
}

/// "Try it" with an arrow, at the right end of a row.
void draw_action(ImVec2 right_middle) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = right_middle - ImVec2(action_width(), ImGui::GetFontSize() * 0.5f);
    draw.AddText(corner, ui::theme().accent, kTry);
    ui::draw_icon(draw, ui::Icon::chevron_right, right_middle + ImVec2(-8.0f, 1.0f), 13.0f,
                  ui::theme().accent);
}

bool press_row(const std::string& name, ImVec2 corner, ImVec2 extent) {
    const ImVec2 margin(kMargin, kMargin);
    ImGui::SetCursorScreenPos(corner - margin);
    ImGui::SetNextItemAllowOverlap();
    const bool pressed = ui::press_area("try", extent + margin * 2.0f, 6.0f);
    ui::name_place(name);
    if (!ImGui::IsItemHovered()) return pressed;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                              ui::with_alpha(ui::theme().text, 0.05f), 6.0f);
    return pressed;
}

/// The name as a row that is pressed.
bool draw_name(TextScene& scene, const Recipe& recipe, float width, ImU32 ink) {
    const std::vector<ui::Run>& name = scene.memory.runs(recipe.name, scene.readouts, ui::Run::Style::strong);
    const float indent = ui::scaled(kSign) + 10.0f;
    const float room = std::max(width - indent - action_width(), 1.0f);
    const float text_height = ui::lay_out(name, room, ImGui::GetFontSize()).height;
    const float height = std::max(text_height, ui::size::kTouchTarget - 2.0f * kMargin);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = press_row(name.front().text, corner, {width, height});
    draw_sign(corner + ImVec2(ui::scaled(kSign) * 0.5f, height * 0.5f), recipe.good, ink);
    ImGui::SetCursorScreenPos(corner + ImVec2(indent, (height - text_height) * 0.5f));
    ui::paragraph(name, room);
    draw_action(corner + ImVec2(width, height * 0.5f));
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, height});
    return pressed;
}

}  // namespace

void draw_recipe(TextScene& scene, const Recipe& recipe, float width) {
    const ImU32 ink = recipe.good ? ui::theme().good : ui::theme().bad;
    const ui::Card card("recipe", width, {.ink = ink, .ground = ui::mix(ui::theme().surface, ink, 0.05f)});
    if (draw_name(scene, recipe, card.inner_width(), ink)) scene.link = recipe.target;
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    draw_paragraphs(scene, recipe.why, card.inner_width());
}

}  // namespace lessons::app
