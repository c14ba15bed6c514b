#include "lessons/app/copy_badge.h"

#include "lessons/ui/context.h"

namespace lessons::app {

void draw_copy_badge(ImDrawList& draw, Side side, ImVec2 center) {
    const ui::Theme& theme = ui::theme();
    const char* letter = side == Side::a ? "A" : "B";
    const float half = ui::scaled(kBadgeSize) * 0.5f;
    const ImVec2 corner{half, half};
    draw.AddRectFilled(center - corner, center + corner, side == Side::a ? theme.accent : theme.text, 5.0f);
    const ui::FontScope font(ui::context().fonts.semibold, ui::size::kCaption + 1.0f);
    const ImVec2 extent = ImGui::CalcTextSize(letter);
    draw.AddText(center - extent * 0.5f, side == Side::a ? theme.on_accent : theme.surface, letter);
}

}  // namespace lessons::app
