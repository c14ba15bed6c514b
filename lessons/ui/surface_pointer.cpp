// Which point of a surface the pointer is on, and what can be dragged over it.

#include "lessons/ui/context.h"
#include "lessons/ui/ease.h"
#include "lessons/ui/surface.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kReach = 14.0f;        // px beside the surface that still count as on it
constexpr float kAnywhere = 1e4f;      // px
constexpr float kHandleReach = 13.0f;  // px around a handle

}  // namespace

std::optional<core::Vector2> SurfacePlot::hovered() const {
    if (!visible_ || !hovered_) return std::nullopt;
    return point_at(ImGui::GetIO().MousePos, kReach);
}

/// The visible node nearest to the pixel, then from there to the pixel itself.
std::optional<core::Vector2> SurfacePlot::point_at(ImVec2 pixel, float reach) const {
    if (view_.pixels_.size() != view_.nodes_.size()) return std::nullopt;
    std::optional<core::Vector2> best;
    float best_distance = reach * reach;
    for (int row = 0; row < view_.rows_; ++row) {
        for (int column = 0; column < view_.columns_; ++column) {
            const std::size_t i = static_cast<std::size_t>(row * view_.columns_ + column);
            const float distance = ImLengthSqr(view_.pixels_[i] - pixel);
            if (!(distance < best_distance) || std::isnan(view_.nodes_[i].z)) continue;
            const core::Vector2 place(view_.x_.low + view_.x_.length() * column / (view_.columns_ - 1),
                                      view_.y_.low + view_.y_.length() * row / (view_.rows_ - 1));
            if (is_hidden(place)) continue;
            best = place;
            best_distance = distance;
        }
    }
    if (best) best = refined(*best, pixel);
    return best;
}

/// Newton's method on project(place) = pixel, with differences; only ever closer.
core::Vector2 SurfacePlot::refined(core::Vector2 place, ImVec2 pixel) const {
    const core::Vector2 step(1e-3 * view_.x_.length(), 1e-3 * view_.y_.length());
    for (int round = 0; round < 4; ++round) {
        const ImVec2 here = project(place);
        const ImVec2 along_x = project(place + core::Vector2(step.x(), 0.0)) - here;
        const ImVec2 along_y = project(place + core::Vector2(0.0, step.y())) - here;
        const ImVec2 miss = pixel - here;
        const float area = along_x.x * along_y.y - along_x.y * along_y.x;
        const double u = (miss.x * along_y.y - miss.y * along_y.x) / area;
        const double v = (along_x.x * miss.y - along_x.y * miss.x) / area;
        const core::Vector2 next(
            std::clamp(place.x() + u * step.x(), view_.x_.low, view_.x_.high - step.x()),
            std::clamp(place.y() + v * step.y(), view_.y_.low, view_.y_.high - step.y()));
        const float reached = ImLengthSqr(pixel - project(next));
        if (!(reached < ImLengthSqr(miss))) break;  // also where a slope is edge-on or a hole near
        place = next;
    }
    return place;
}

Drag SurfacePlot::drag_point(const char* id, core::Vector2& point, const HandleStyle& style) {
    Drag drag;
    const ImVec2 center = project(point);
    if (!visible_ || view_.empty() || !std::isfinite(center.x) || !std::isfinite(center.y)) return drag;
    const ImGuiID handle = ImGui::GetID(id);
    const float reach = context().narrow ? size::kTouchTarget * 0.5f : kHandleReach;
    const ImRect box(center - ImVec2(reach, reach), center + ImVec2(reach, reach));
    if (!ImGui::ItemAdd(box, handle, nullptr, ImGuiItemFlags_NoNav)) return drag;
    bool held = false;
    ImGui::ButtonBehavior(box, handle, &drag.hovered, &held, ImGuiButtonFlags_PressedOnClick);
    drag.active = held;
    drag.released = ImGui::IsItemDeactivated();
    drag.reset = drag.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    const ImVec2 delta = ImGui::GetIO().MouseDelta;
    if (held && !drag.reset && (delta.x != 0.0f || delta.y != 0.0f)) {
        const std::optional<core::Vector2> wanted = point_at(ImGui::GetIO().MousePos, kAnywhere);
        drag.moved = wanted && *wanted != point;
        if (drag.moved) point = *wanted;
    }
    if (drag.hovered || drag.active) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const ImU32 color = style.color != 0 ? style.color : theme().accent;
    const float glow = ease(handle, drag.hovered || drag.active ? 1.0f : 0.0f);
    const ImVec2 at = project(point);
    const float radius = scaled(style.radius) - 1.0f;
    draw_->AddCircleFilled(at, radius + 4.0f + 5.0f * glow, with_alpha(color, 0.16f + 0.10f * glow), 40);
    draw_marker(*draw_, style.marker, at, radius, color, theme().surface);
    return drag;
}

}  // namespace lessons::ui
