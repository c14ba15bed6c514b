#include "lessons/app/text_recipe.h"

#include "lessons/app/text_prose.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/text_layout.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kSign = 22.0f;
constexpr const char* kTry = "Try it";

/// A check or a cross in a disc: good and bad without colour.
void draw_sign(ImVec2 center, const Recipe& recipe, ImU32 ink) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float radius = ui::scaled(kSign) * 0.5f;
    draw.AddCircleFilled(center, radius, ink, 28);
    ui::draw_icon(draw, recipe.good ? ui::Icon::check : ui::Icon::close, center, radius * 1.15f,
                  ui::theme().surface);
}

/// The name as a row that is pressed, "Try it" at its right.
bool draw_name(TextScene& scene, const Recipe& recipe, float width, ImU32 ink) {
    const std::vector<ui::Run>& name = scene.memory.runs(recipe.name, scene.readouts);
    const float sign = ui::scaled(kSign) + 10.0f;
    float action = 0.0f;
    {
        const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
        action = ImGui::CalcTextSize(kTry).x + 20.0f;
    }
    const ui::FontScope font(ui::context().fonts.text, ui::size::kBody);
    const float room = std::max(width - sign - action, 1.0f);
    const float text_height = ui::lay_out(name, room, ImGui::GetFontSize()).height;
    const float height = std::max(text_height, ui::size::kTouchTarget - 12.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(corner - ImVec2(6.0f, 6.0f));
    ImGui::SetNextItemAllowOverlap();
    const bool pressed = ImGui::InvisibleButton("try", {width + 12.0f, height + 12.0f});
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::parts::focus_ring(6.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (hovered)
        draw.AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                           ui::with_alpha(ui::theme().text, 0.05f), 6.0f);
    draw_sign(corner + ImVec2(ui::scaled(kSign) * 0.5f, height * 0.5f), recipe, ink);
    ImGui::SetCursorScreenPos(corner + ImVec2(sign, (height - text_height) * 0.5f));
    ui::paragraph(name, room);
    const ui::FontScope action_font(ui::context().fonts.medium, ui::size::kLabel);
    const float line = ImGui::GetFontSize();
    const ImVec2 at = corner + ImVec2(width - action, (height - line) * 0.5f);
    draw.AddText(at, ui::theme().accent, kTry);
    ui::draw_icon(draw, ui::Icon::chevron_right, {corner.x + width - 8.0f, at.y + line * 0.55f}, 13.0f,
                  ui::theme().accent);
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
