// What can be dragged in a plot.
#include "lessons/ui/ease.h"
#include "lessons/ui/edge_clip.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

/// Where a handle can be taken, and what the pointer or the keys do to it.
struct Plot::Grip {
    ImVec2 center;             ///< In: where it is drawn.
    ImVec2 target;             ///< Out: where the pointer puts it.
    core::Vector2 keys{0, 0};  ///< Out: steps by the arrow keys, x rightwards, y upwards.
    ImGuiID id = 0;
};

namespace {

/// Arrow keys pressed in this frame. Taking them over keeps the focus from wandering off.
core::Vector2 arrow_steps(ImGuiID id) {
    constexpr std::array<ImGuiKey, 4> kKeys{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_DownArrow,
                                            ImGuiKey_UpArrow};
    core::Vector2 steps(0.0, 0.0);
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        ImGui::SetKeyOwner(kKeys[i], id);
        if (!ImGui::IsKeyPressed(kKeys[i], ImGuiInputFlags_Repeat, id)) continue;
        steps[i < 2 ? 0 : 1] += i % 2 == 0 ? -1.0 : 1.0;
    }
    return ImGui::GetIO().KeyShift ? core::Vector2(10.0 * steps) : steps;
}

/// Where a card of this extent stands beside a handle: on the side that the style asks for, or on the other
/// one where the plot ends.
ImVec2 handle_words_corner(const ImRect& area, ImVec2 center, ImVec2 extent, const HandleStyle& style) {
    const float gap = scaled(style.radius) + 10.0f;
    const ImVec2 half = extent * 0.5f;
    const bool sideways = std::fabs(style.words_toward.x) >= std::fabs(style.words_toward.y);
    ImVec2 way = sideways ? ImVec2(style.words_toward.x < 0.0f ? -1.0f : 1.0f, 0.0f)
                          : ImVec2(0.0f, style.words_toward.y < 0.0f ? -1.0f : 1.0f);
    const ImVec2 reach = (half + ImVec2(gap, gap)) * way;
    ImRect room = area;
    room.Expand(-half);
    const ImVec2 there = center + reach;
    const bool fits = sideways ? there.x >= room.Min.x && there.x <= room.Max.x
                               : there.y >= room.Min.y && there.y <= room.Max.y;
    if (!fits) way = way * -1.0f;
    const ImVec2 middle = center + (half + ImVec2(gap, gap)) * way;
    return ImClamp(middle, room.Min, ImMax(room.Min, room.Max)) - half;
}

double inside(double value, core::Interval limits) {
    return std::min(std::max(value, limits.low), limits.high);
}

}  // namespace

Drag Plot::handle_input(const char* id, Grip& grip) {
    grip.id = ImGui::GetID(id);
    const float reach = context().narrow ? size::kTouchTarget * 0.5f : 13.0f;
    const ImRect box(grip.center - ImVec2(reach, reach), grip.center + ImVec2(reach, reach));
    Drag drag;
    if (!ImGui::ItemAdd(box, grip.id)) return drag;
    bool held = false;
    ImGui::ButtonBehavior(box, grip.id, &drag.hovered, &held, ImGuiButtonFlags_PressedOnClick);
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    drag.active = held && imgui.ActiveIdSource == ImGuiInputSource_Mouse;
    drag.released = ImGui::IsItemDeactivated();
    drag.reset = drag.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    grip.target = grip.center;
    if (drag.active && !drag.reset) {
        grip.target = imgui.IO.MousePos - imgui.ActiveIdClickOffset + ImVec2(reach, reach);
        const ImVec2 delta = imgui.IO.MouseDelta;
        drag.moved = imgui.ActiveIdHasBeenPressedBefore && (delta.x != 0.0f || delta.y != 0.0f);
    }
    if (imgui.NavId == grip.id && imgui.NavCursorVisible) {
        grip.keys = arrow_steps(grip.id);
        drag.moved = drag.moved || grip.keys.squaredNorm() > 0.0;
    }
    if (drag.hovered || drag.active) {
        handle_hovered_ = true;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (drag.moved) view_.hint_used_ = true;
    return drag;
}

Drag Plot::drag_point(const char* id, core::Vector2& point, const HandleStyle& style) {
    if (!visible_ || !point.allFinite()) return {};
    Grip grip;
    grip.center = ImClamp(to_pixel(point), area_.Min, area_.Max);
    Drag drag = handle_input(id, grip);
    if (drag.moved) {
        core::Vector2 wanted = drag.active ? to_data(grip.target) : point;
        if (drag.active && ImGui::GetIO().KeyShift) {
            wanted = {snap_to_round(wanted.x(), window_.x.length()),
                      snap_to_round(wanted.y(), window_.y.length())};
        }
        wanted += grip.keys.cwiseProduct(core::Vector2(window_.x.length(), window_.y.length())) * 0.01;
        wanted = {inside(wanted.x(), style.x), inside(wanted.y(), style.y)};
        drag.moved = wanted.allFinite() && wanted != point;
        if (drag.moved) point = wanted;
    }
    const ImVec2 center = ImClamp(to_pixel(point), area_.Min, area_.Max);
    draw_handle(center, style, drag, grip.id);
    draw_handle_words(center, style);
    return drag;
}

Drag Plot::drag_line(const char* id, core::Vector2 normal, double& offset, const HandleStyle& style) {
    if (!visible_) return {};
    const core::Vector2 a = to_data(area_.Min + ImVec2(14, 14));
    const core::Vector2 b = to_data(area_.Max - ImVec2(14, 14));
    const auto ends = line_in_box(normal, offset, a.cwiseMin(b), a.cwiseMax(b));
    if (!ends) return {};
    const ImVec2 from = to_pixel((*ends)[0]);
    const ImVec2 to = to_pixel((*ends)[1]);
    const ImVec2 middle = (from + to) * 0.5f;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const ImVec2 nearest = ImLineClosestPoint(from, to, pointer);
    Grip grip;
    // The line can be taken anywhere: its one handle comes to the pointer where that is near the line.
    const ImGuiID own = ImGui::GetID(id);
    const bool near = hovered() && ImLengthSqr(nearest - pointer) < 81.0f;
    const bool held = ImGui::GetActiveID() == own;
    grip.center =
        near || held || ImGui::GetCurrentContext()->HoveredIdPreviousFrame == own ? nearest : middle;
    Drag drag = handle_input(id, grip);
    if (drag.moved) {
        const core::Vector2 unit = normal / normal.norm();
        double wanted = drag.active ? normal.dot(to_data(grip.target)) : offset;
        if (drag.active && ImGui::GetIO().KeyShift)
            wanted = snap_to_round(wanted, std::fabs(offset) + std::fabs(wanted));
        const core::Vector2 step(window_.x.length() * 0.01, window_.y.length() * 0.01);
        wanted += grip.keys.cwiseProduct(step).dot(unit) * normal.norm();
        wanted = inside(wanted, style.offset);
        drag.moved = std::isfinite(wanted) && wanted != offset;
        if (drag.moved) offset = wanted;
    }
    const auto moved_ends = line_in_box(normal, offset, a.cwiseMin(b), a.cwiseMax(b));
    const ImVec2 center =
        moved_ends ? (to_pixel((*moved_ends)[0]) + to_pixel((*moved_ends)[1])) * 0.5f : middle;
    if (drag.hovered || drag.active)
        draw_->AddLine(from, to, with_alpha(style.color != 0 ? style.color : theme().accent, 0.25f), 7.0f);
    draw_handle(center, style, drag, grip.id);
    draw_handle_words(center, style);
    return drag;
}

void Plot::draw_handle(ImVec2 center, const HandleStyle& style, const Drag& drag, ImGuiID id) {
    const ImU32 color = style.color != 0 ? style.color : theme().accent;
    const float radius = scaled(style.radius);
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    const bool focused = imgui.NavId == id && imgui.NavCursorVisible;
    const float glow = ease(id, drag.hovered || drag.active || focused ? 1.0f : 0.0f);
    const EdgeClip clip(*draw_, area_, radius + 10.0f);
    draw_->AddCircleFilled(center, radius + 4.0f + 5.0f * glow, with_alpha(color, 0.16f + 0.10f * glow), 40);
    if (focused) draw_->AddCircle(center, radius + 9.0f, theme().accent, 40, 2.0f);
    draw_marker(*draw_, style.marker, center, radius, color, theme().surface);
}

void Plot::draw_handle_words(ImVec2 center, const HandleStyle& style) {
    const bool hinting = !style.hint.empty() && !view_.hint_used_;
    const std::string_view words = hinting ? style.hint : style.label;
    if (words.empty()) return;
    constexpr ImVec2 kPadding{7.0f, 4.0f};
    const ImVec2 extent = label_extent(words, size::kCaption, true) + kPadding * 2.0f;
    const ImVec2 corner = handle_words_corner(area_, center, extent, style);
    draw_->AddRectFilled(corner, corner + extent, with_alpha(theme().surface, 0.9f), 6.0f);
    draw_label(*draw_, corner + kPadding, words,
               {.color = theme().text, .align = {0, 0}, .halo = TextStyle::Halo::none, .strong = true});
}

}  // namespace lessons::ui
