// What the learner can drag in the race: edges, the arrow of the objective, the start.
#include "core/lp/half_planes.h"
#include "core/math/elementary.h"
#include "lessons/lp/middle_views.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/ui/places.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace lessons::middle {

namespace {

using core::Vector2;
using core::geometry::Region;
using ui::theme;

constexpr float kMargin = 12.0f;  // px, between the arrow's circle and the plot's sides
constexpr std::size_t kMostSquares = 12;
constexpr double kSnap = 1.5;       // degrees
constexpr double kFarthest = 20.0;  // of an edge from the origin

double rounded(double value) { return std::round(100.0 * value) / 100.0; }

Vector2 normal_of(const core::lp::LinearProgram& program, std::size_t edge) {
    const auto i = static_cast<core::Index>(edge);
    return {coefficient(program, i, 0), coefficient(program, i, 1)};
}

/// The middle of the edge where it bounds the region, otherwise of what is seen of its line.
Vector2 grip_of(const ui::Plot& plot, const Scene& scene, const Region& region, std::size_t i) {
    for (const core::geometry::RegionEdge& edge : region.edges)
        if (edge.constraint == static_cast<core::Index>(i) && edge.from >= 0 && edge.to >= 0)
            return 0.5 * (region.vertices[static_cast<std::size_t>(edge.from)].point +
                          region.vertices[static_cast<std::size_t>(edge.to)].point);
    return lp::point_on_line(plot, normal_of(scene.race.program(), i), scene.edits.offsets[i], 0.5);
}

void drag_edges(ui::Plot& plot, const Scene& scene, std::optional<ShapeEdits>& dragged) {
    const core::lp::LinearProgram& program = scene.race.program();
    const Region region = core::geometry::intersect_half_planes(core::lp::half_planes(program).half_planes);
    const std::size_t count = scene.edits.offsets.size();
    const std::size_t stride = 1 + count / (kMostSquares + 1);
    for (std::size_t i = 0; i < count; i += stride) {
        Vector2 grip = grip_of(plot, scene, region, i);
        if (!grip.allFinite()) continue;
        const ui::Drag drag =
            plot.drag_point(("edge " + std::to_string(i)).c_str(), grip,
                            {.color = theme().quiet_text, .marker = ui::Marker::square, .radius = 5.0f});
        if (!drag.moved && !drag.reset) continue;
        const double wanted = rounded(normal_of(program, i).dot(grip));
        dragged = scene.edits;
        dragged->offsets[i] = drag.reset ? scene.shape.offsets[i] : std::clamp(wanted, -kFarthest, kFarthest);
    }
}

/// Of the arrow of the objective, px.
float needle_length() { return ui::context().narrow ? 32.0f : 44.0f; }

ImVec2 hub_of(const ui::Plot& plot, Corner corner) {
    const float inset = needle_length() + kMargin;
    const ImRect& area = plot.area();
    return {area.Max.x - inset, corner == Corner::lower_right ? area.Max.y - inset : area.Min.y + inset};
}

/// In [0, 360).
double full_turn(double degrees) { return degrees - 360.0 * std::floor(degrees / 360.0); }

/// Whole degrees; square to an edge where that is near and the edges are few.
double degrees_of(Vector2 direction, const Shape& shape) {
    const double angle = full_turn(std::atan2(direction.y(), direction.x()) * 180.0 / std::numbers::pi);
    if (shape.angles.size() <= kMostSquares)
        for (const double square : shape.angles)
            if (std::fabs(angle - full_turn(square)) < kSnap) return full_turn(square);
    return full_turn(std::round(angle));
}

void turn_objective(ui::Plot& plot, const Scene& scene, std::optional<ShapeEdits>& dragged) {
    const core::lp::LinearProgram& program = scene.race.program();
    const ImVec2 hub = hub_of(plot, scene.shape.free_corner);
    const Vector2 base = plot.to_data(hub);
    const float length = needle_length();
    const double unit = (plot.to_data(hub + ImVec2(length, 0.0f)) - base).norm();
    Vector2 tip = base + unit * lp::profit_of(program);
    plot.draw().AddCircleFilled(hub, length, ui::with_alpha(theme().surface, 0.85f), 48);
    plot.draw().AddCircle(hub, length, theme().line, 48, 1.0f);
    plot.arrow(base, tip, {.color = theme().accent, .thickness = 2.5f});
    const ui::Drag drag =
        plot.drag_point("direction", tip, {.radius = 7.0f, .hint = "Turn", .words_toward = {-1.0f, 0.0f}});
    ui::name_place("Arrow");
    if (!drag.moved && !drag.reset) return;
    dragged = scene.edits;
    dragged->direction = drag.reset ? scene.shape.direction : degrees_of(tip - base, scene.shape);
}

/// Of the method that is looked into, where it can be started anywhere.
void drag_start(ui::Plot& plot, const Scene& scene, std::optional<ShapeEdits>& dragged) {
    if (scene.inside != Method::interior_point && scene.inside != Method::pdhg) return;
    Vector2 start = scene.edits.start.value_or(scene.race.point(scene.inside, 0));
    const ui::SeriesStyle style = style_of(scene.inside);
    const ui::Drag drag = plot.drag_point("start", start,
                                          {.color = style.color,
                                           .marker = style.marker,
                                           .radius = 7.0f,
                                           .label = "Start",
                                           .words_toward = {-1.0f, 0.0f},
                                           .x = {0.0, kLargest},
                                           .y = {0.0, kLargest}});
    ui::name_place("Start");
    if (!drag.moved && !drag.reset) return;
    dragged = scene.edits;
    dragged->start.reset();
    if (drag.moved) dragged->start = Vector2(rounded(start.x()), rounded(start.y()));
}

}  // namespace

std::optional<ShapeEdits> drag_handles(ui::Plot& plot, const Scene& scene) {
    std::optional<ShapeEdits> dragged;
    drag_edges(plot, scene, dragged);
    turn_objective(plot, scene, dragged);
    drag_start(plot, scene, dragged);
    return dragged;
}

}  // namespace lessons::middle
