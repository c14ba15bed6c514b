#include "lessons/app/compare_view.h"

#include "lessons/app/area_window.h"
#include "lessons/app/copy_badge.h"
#include "lessons/app/differences.h"
#include "lessons/app/figure_view.h"
#include "lessons/ui/context.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::app {

namespace {

constexpr float kRoomForPanes = 640.0f;  // a narrower figure shows one pane and tabs
constexpr float kHeadHeight = 40.0f;

const char* name_of(Side side) { return side == Side::a ? "A" : "B"; }

/// What sets this copy apart: "Learning rate 1.9 ×, Momentum 0.5".
std::string own_settings(const Comparison& comparison, Side side) {
    std::string words;
    for (const Difference& difference : setting_differences(comparison.a(), comparison.b())) {
        const std::string& own = side == Side::a ? difference.a : difference.b;
        if (own == kNoValue) continue;
        words += (words.empty() ? "" : ", ") + difference.label + " " + own;
    }
    return words;
}

/// The line above a figure: its letter and what sets it apart. A press on it chooses the copy.
void draw_head(const Area& area, Comparison& comparison, Side side) {
    ImGui::SetCursorScreenPos(area.position());
    ImGui::PushID(name_of(side));
    if (ui::press_area("choose", area.size())) comparison.side = side;
    ui::name_place(name_of(side));
    const bool hovered = ImGui::IsItemHovered();
    ui::tooltip(std::string("The controls change ") + name_of(side));
    ImGui::PopID();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const ui::Theme& theme = ui::theme();
    const bool chosen = comparison.side == side;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (chosen || hovered) {
        draw.AddRectFilled(area.position(), area.end(), chosen ? theme.accent_soft : theme.raised,
                           ui::size::kRadius);
    }
    const float middle = area.y + area.height * 0.5f;
    const float badge = ui::scaled(kBadgeSize);
    draw_copy_badge(draw, side, {area.x + 10.0f + badge * 0.5f, middle});
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kLabel);
    const std::string words = own_settings(comparison, side);
    const ImVec2 at{area.x + badge + 20.0f, middle - ImGui::GetTextLineHeight() * 0.5f};
    ImGui::RenderTextEllipsis(&draw, at, {area.x + area.width - 10.0f, area.y + area.height},
                              area.x + area.width - 10.0f, words.c_str(), nullptr, nullptr);
}

void draw_copy_figure(const Area& area, Comparison& comparison, Side side, const PendingWork& pending_a) {
    if (side == Side::a) {
        draw_figure("figure", area, comparison.a(), pending_a);
    } else {
        draw_figure("figure of B", area, comparison.b(), comparison.pending_b);
    }
}

/// One copy with its head. A press anywhere on it chooses it.
void draw_copy(const Area& area, Comparison& comparison, Side side, const PendingWork& pending_a) {
    const float margin = ui::context().narrow ? 8.0f : ui::size::kGap;
    const float head = ui::scaled(kHeadHeight);
    draw_head({area.x + margin, area.y + 8.0f, area.width - 2 * margin, head - 8.0f}, comparison, side);
    const Area figure{area.x, area.y + head, area.width, std::max(area.height - head, 0.0f)};
    const bool pressed = ImGui::IsMouseClicked(0) &&
                         ImGui::IsMouseHoveringRect(figure.position(), figure.end()) &&
                         !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    if (pressed) comparison.side = side;
    draw_copy_figure(figure, comparison, side, pending_a);
}

/// Both copies side by side, each with one pane where it would be too narrow for several.
void draw_pair(const Area& area, Comparison& comparison, const PendingWork& pending_a) {
    ui::Context& context = ui::context();
    const Area left{area.x, area.y, std::floor(area.width * 0.5f), area.height};
    const Area right{area.x + left.width, area.y, area.width - left.width, area.height};
    const bool narrow = std::exchange(context.narrow, left.width < ui::scaled(kRoomForPanes));
    draw_copy(left, comparison, Side::a, pending_a);
    const std::vector<ui::PanePlace> panes = context.panes;
    draw_copy(right, comparison, Side::b, pending_a);
    context.panes = panes;
    context.narrow = narrow;
    ImGui::GetWindowDrawList()->AddLine(right.position(), {right.x, right.y + right.height},
                                        context.theme.line);
}

/// On a phone: the copy that is edited, and both letters to choose from.
void draw_one(const Area& area, Comparison& comparison, const PendingWork& pending_a) {
    const float half = std::floor((area.width - 24.0f) * 0.5f);
    const float head = ui::size::kTouchTarget;
    for (const Side side : {Side::a, Side::b}) {
        const float x = area.x + (side == Side::a ? 8.0f : 16.0f + half);
        draw_head({x, area.y + 4.0f, half, head - 4.0f}, comparison, side);
    }
    const Area figure{area.x, area.y + head, area.width, std::max(area.height - head, 0.0f)};
    draw_copy_figure(figure, comparison, comparison.side, pending_a);
}

}  // namespace

CompareAction draw_comparison(const Area& area, Comparison& comparison, const PendingWork& pending_a) {
    const float strip = std::min(compare_strip_height(), area.height * 0.4f);
    const Area figures{area.x, area.y, area.width, area.height - strip};
    if (ui::context().narrow) {
        draw_one(figures, comparison, pending_a);
    } else {
        draw_pair(figures, comparison, pending_a);
    }
    return draw_compare_strip({area.x, figures.y + figures.height, area.width, strip}, comparison);
}

}  // namespace lessons::app
