// The land under the roads.
#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_map_view.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <array>
#include <cmath>
#include <vector>

namespace lessons::supply {

namespace {

using core::Vector2;
using ui::theme;

constexpr double kFar = 400.0;

ImU32 water_color() { return ui::mix(theme().surface, theme().series[5], 0.38f); }

/// Lines off the shore, the fainter the farther out, as old maps have them.
void draw_water_lines(ui::Plot& plot, const std::vector<Vector2>& shore) {
    for (const double distance : {1.1, 2.4, 4.0}) {
        std::vector<Vector2> line;
        for (std::size_t k = 0; k + 1 < shore.size(); ++k) {
            const Vector2 step = (shore[k + 1] - shore[k]).normalized();
            line.push_back(shore[k] + distance * Vector2(step.y(), -step.x()));
        }
        const float strength = 0.55f - 0.12f * static_cast<float>(distance);
        plot.line("", line, {.color = ui::with_alpha(theme().series[0], strength), .thickness = 1.0f});
    }
}

void draw_cross(ImDrawList& draw, ImVec2 at, float size, ImU32 color) {
    draw.AddLine(at - ImVec2(size, size), at + ImVec2(size, size), theme().surface, 6.0f);
    draw.AddLine(at + ImVec2(-size, size), at + ImVec2(size, -size), theme().surface, 6.0f);
    draw.AddLine(at - ImVec2(size, size), at + ImVec2(size, size), color, 3.0f);
    draw.AddLine(at + ImVec2(-size, size), at + ImVec2(size, -size), color, 3.0f);
}

/// Across the river: the direction from the piece of it that is nearest.
Vector2 across_river(Vector2 place) {
    const std::span<const Vector2> line = river();
    Vector2 along{1.0, 0.0};
    double nearest = core::kInfinity;
    for (std::size_t k = 0; k + 1 < line.size(); ++k) {
        const double distance = (0.5 * (line[k] + line[k + 1]) - place).norm();
        if (distance >= nearest) continue;
        nearest = distance;
        along = (line[k + 1] - line[k]).normalized();
    }
    return {-along.y(), along.x()};
}

}  // namespace

void MapView::draw_ground(ui::Plot& plot) const {
    const ImU32 land = ui::mix(theme().surface, theme().series[4], 0.07f);
    plot.draw().AddRectFilled(plot.area().Min, plot.area().Max, land);
    const std::vector<Vector2> shore = smooth(coast());
    std::vector<Vector2> sea = shore;
    for (const Vector2& corner : {Vector2{shore.back().x(), -kFar}, Vector2{-kFar, -kFar},
                                  Vector2{-kFar, kFar}, Vector2{shore.front().x(), kFar}})
        sea.push_back(corner);
    plot.polygon(sea, {.color = water_color(), .opacity = 1.0f});
    draw_water_lines(plot, shore);
    plot.line("", shore, {.color = ui::with_alpha(theme().series[0], 0.8f), .thickness = 1.5f});
    const std::vector<Vector2> stream = smooth(river());
    plot.line("", stream, {.color = ui::with_alpha(theme().series[0], 0.5f), .thickness = 9.0f});
    plot.line("", stream, {.color = water_color(), .thickness = 7.0f});
}

void MapView::draw_bridges(ui::Plot& plot, const Scene& scene) const {
    for (std::size_t k = 0; k < bridges().size(); ++k) {
        const Bridge& bridge = bridges()[k];
        const Vector2 half = 1.9 * across_river(bridge.place);
        const std::string name = "bridge " + std::to_string(k);
        const bool is_closed = scene.run.world().closed_bridges.count(static_cast<int>(k)) > 0;
        const bool is_lit = ui::is_highlighted(name);
        plot.segment(bridge.place - half, bridge.place + half,
                     {.color = is_lit ? theme().accent : theme().quiet_text, .thickness = 12.0f});
        plot.segment(bridge.place - half, bridge.place + half, {.color = theme().surface, .thickness = 8.0f});
        if (is_closed) draw_cross(plot.draw(), plot.to_pixel(bridge.place), 7.0f, theme().bad);
    }
}

/// Where there is room for it.
void MapView::name_bridges(ui::Plot& plot, const Scene& scene) {
    if (!scene.is_small()) return;
    for (std::size_t k = 0; k < bridges().size(); ++k) {
        const bool is_closed = scene.run.world().closed_bridges.count(static_cast<int>(k)) > 0;
        const ui::TextStyle style{.color = is_closed ? theme().bad : theme().quiet_text, .size = 11.0f};
        const ImVec2 extent = ui::label_extent(bridges()[k].name, style.size);
        const ImVec2 center = plot.to_pixel(bridges()[k].place);
        const std::optional<ImVec2> at = room_.find_beside(center, 11.0f, extent);
        if (!at) continue;
        room_.claim({*at - extent * 0.5f, *at + extent * 0.5f});
        plot.text(plot.to_data(*at), bridges()[k].name, style);
    }
}

/// How long a round number of kilometres is.
void MapView::draw_scale(ui::Plot& plot, const Scene& scene) const {
    const double wanted = 0.16 * plot.window().x.length() * scene.story.kilometres;
    double round = 1.0;
    for (const double candidate : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0})
        if (candidate <= wanted) round = candidate;
    const ImVec2 right = plot.area().Max - ImVec2(14.0f, 14.0f);
    const float pixels = plot.to_pixel({round / scene.story.kilometres, 0.0}).x - plot.to_pixel({0.0, 0.0}).x;
    const ImVec2 left = right - ImVec2(pixels, 0.0f);
    plot.draw().AddLine(left, right, theme().text, 2.0f);
    for (const ImVec2& end : {left, right})
        plot.draw().AddLine(end - ImVec2(0.0f, 4.0f), end + ImVec2(0.0f, 4.0f), theme().text, 2.0f);
    plot.text(plot.to_data((left + right) * 0.5f), ui::format_unit(round, "km"),
              {.color = theme().text, .align = {0.5f, 1.3f}});
}

}  // namespace lessons::supply
