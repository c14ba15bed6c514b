// What can be dragged on the plan: limits, the profit line and its direction.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::geometry::HalfPlane;
using ui::theme;

constexpr double kLimitPlace = 0.90;   // share of a limit's line where its handle is
constexpr double kProfitPlace = 0.60;  // share of the profit line where its handle is
constexpr float kCompass = 58.0f;      // px, the arrow of the profit
constexpr float kHandleRoom = 11.0f;   // px

/// A round step that moves the limit by about a hundredth of the window.
double stride_of(const HalfPlane& limit, Vector2 extent) {
    const double size = limit.normal.cwiseAbs().dot(extent) / 40.0;
    double stride = 1e-4;
    while (stride * 10.0 <= size && stride < 1.0) stride *= 10.0;
    return stride;
}

double rounded(double value, double stride) {
    const double per_unit = std::round(1.0 / stride);
    return std::round(value * per_unit) / per_unit;
}

/// The profit that points this way, as long as the usual one, in round numbers.
std::array<double, 2> turned(const std::array<double, 2>& usual, Vector2 direction) {
    const double length = Vector2(usual[0], usual[1]).norm();
    const Vector2 wanted = direction * (length / direction.norm());
    const double stride = length >= 20.0 ? 1.0 : 0.1;
    return {rounded(wanted.x(), stride), rounded(wanted.y(), stride)};
}

}  // namespace

void PlanView::drag_limits(ui::Plot& plot, const Scene& scene, Action& action) {
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const HalfPlane& limit = scene.run.limits()[row];
        Vector2 grip = point_on_line(plot, limit.normal, limit.offset, kLimitPlace);
        if (!grip.allFinite()) continue;
        labels_.avoid(plot.to_pixel(grip), kHandleRoom);
        const core::lp::Row& of = scene.run.program().rows[row];
        const ui::SeriesStyle style = style_of(row);
        const ui::Drag drag = plot.drag_point(("limit " + of.name).c_str(), grip,
                                              {.color = style.color, .marker = style.marker, .radius = 6.0f});
        if (drag.hovered || drag.active) ui::highlight(of.name);
        if (!drag.moved && !drag.reset) continue;
        const double offset = limit.normal.dot(grip);
        double value = rounded(is_minimum(of) ? -offset : offset, stride_of(limit, scene.story.extent));
        if (drag.reset) value = scene.defaults.limits[row];
        value = std::clamp(value, kLimitRange.low, kLimitRange.high);
        if (!std::isfinite(value) || value == scene.numbers.limits[row]) continue;
        action.numbers = scene.numbers;
        action.numbers->limits[row] = value;
    }
}

void PlanView::drag_profit_line(ui::Plot& plot, const Scene& scene) {
    const Vector2 normal = profit_of(scene.run.program());
    if (!(normal.norm() > 0.0)) return;
    Vector2 grip = point_on_line(plot, normal, shown_profit(scene), kProfitPlace);
    if (!grip.allFinite()) return;
    labels_.avoid(plot.to_pixel(grip), kHandleRoom);
    const ui::Drag drag = plot.drag_point("profit line", grip, {.radius = 7.0f});
    if (drag.moved) {
        probe_ = std::round(normal.dot(grip));
        probe_step_ = scene.run.step();
        has_slid_ = true;
    }
    if (drag.reset) probe_.reset();
}

void PlanView::turn_profit(ui::Plot& plot, const Scene& scene, Action& action) {
    const Vector2 profit = profit_of(scene.run.program());
    if (!(profit.norm() > 0.0)) return;
    const ImRect& area = plot.area();
    const std::array places{ImVec2(area.Max.x - 84.0f, area.Min.y + 78.0f),
                            ImVec2(area.Max.x - 84.0f, area.GetCenter().y + 39.0f)};
    // Stays where it is while something is dragged.
    if (!ImGui::IsAnyItemActive()) compass_place_ = labels_.clearest(places, kCompass, area);
    const ImVec2 corner = places[compass_place_];
    const Vector2 base = plot.to_data(corner);
    const ImVec2 toward = plot.to_pixel(base + profit) - corner;
    const double length = std::max(static_cast<double>(std::sqrt(ImLengthSqr(toward))), 1e-3);
    Vector2 tip = base + profit * (static_cast<double>(kCompass) / length);
    labels_.avoid(corner + ImVec2(-34.0f, 14.0f), corner + ImVec2(34.0f, 14.0f), 10.0f);
    labels_.avoid(corner, plot.to_pixel(tip), 12.0f);
    plot.arrow(base, tip, {.color = theme().accent, .thickness = 2.5f});
    plot.text(base, "more " + scene.run.program().objective_name,
              {.color = theme().accent, .align = {0.5f, -0.5f}, .strong = true});
    const ui::Drag drag = plot.drag_point("turn", tip, {.radius = 6.0f});
    std::array<double, 2> wanted = scene.numbers.profit;
    const Vector2 direction = (tip - base).cwiseMax(0.0);
    if (drag.moved && direction.norm() > 0.0) wanted = turned(scene.defaults.profit, direction);
    if (drag.reset) wanted = scene.defaults.profit;
    if (wanted == scene.numbers.profit) return;
    action.numbers = scene.numbers;
    action.numbers->profit = wanted;
}

}  // namespace lessons::corner
