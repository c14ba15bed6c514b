#include "lessons/app/text_asides.h"

#include "lessons/app/text_blocks.h"
#include "lessons/ui/card.h"
#include "lessons/ui/code_view.h"
#include "lessons/ui/context.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kIndent = 26.0f;

/// A row over the whole width with a chevron that points right or down; true when it was pressed.
bool draw_fold_row(const std::string& title, bool open, float width) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kBody);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = ui::context().narrow ? ui::size::kTouchTarget : ImGui::GetFontSize() + 14.0f;
    const bool pressed = ui::press_area("fold", {width, height}, 6.0f);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (hovered) draw.AddRectFilled(corner, corner + ImVec2(width, height), ui::theme().raised, 6.0f);
    ui::draw_icon(draw, open ? ui::Icon::chevron_down : ui::Icon::chevron_right,
                  corner + ImVec2(10.0f, height * 0.5f), 14.0f, ui::theme().accent);
    draw.AddText(corner + ImVec2(kIndent, (height - ImGui::GetFontSize()) * 0.5f), ui::theme().text,
                 title.c_str());
    return pressed;
}

}  // namespace

void draw_more(TextScene& scene, const More& more, float width) {
    std::set<const void*>& unfolded = scene.memory.unfolded;
    bool open = unfolded.count(&more) > 0;
    if (draw_fold_row(more.title, open, width)) {
        open = !open;
        open ? void(unfolded.insert(&more)) : void(unfolded.erase(&more));
    }
    if (!open) return;
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    ImGui::Indent(kIndent);
    draw_blocks(scene, more.blocks, width - kIndent);
    ImGui::Unindent(kIndent);
    const float bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y;
    ImGui::GetWindowDrawList()->AddLine({begin.x + 10.0f, begin.y}, {begin.x + 10.0f, bottom},
                                        ui::theme().line, 2.0f);
}

void draw_source(const SourceExcerpt& source, float width) {
    const std::string caption = source.file + ", line " + std::to_string(source.first_line);
    const ui::Card card("source", width, {.caption = caption.c_str()});
    ui::code_view("code", source.lines, source.first_line, card.inner_width());
}

}  // namespace lessons::app
