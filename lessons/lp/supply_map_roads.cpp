// Roads, what travels on them, and the circle of the next exchange.
#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_map_view.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::supply {

namespace {

using core::Index;
using core::Vector2;
using core::lp::ArcState;
using core::lp::CycleArc;
using ui::theme;

constexpr std::size_t kMostHairlines = 80;

void draw_way(ui::Plot& plot, const Way& way, const ui::LineStyle& style) {
    for (std::size_t k = 0; k + 1 < way.points.size(); ++k)
        plot.segment(way.points[k], way.points[k + 1], style);
}

void draw_arrow(ui::Plot& plot, const Way& way, float width, ImU32 color) {
    const ImVec2 before = plot.to_pixel(along(way, 0.60));
    const ImVec2 tip = plot.to_pixel(along(way, 0.66));
    ui::draw_arrow_head(plot.draw(), before, tip, 7.0f + 1.2f * width, color);
}

bool is_lit(const Scene& scene, std::size_t route) {
    const Route& way = scene.run.routes()[route];
    return ui::is_highlighted(highlight_of(scene, route)) ||
           ui::is_highlighted(highlight_of(scene.site(way.from))) ||
           ui::is_highlighted(highlight_of(scene.site(way.to)));
}

/// Of a road that is used both ways only one way is drawn.
bool is_first_way(const Scene& scene, std::size_t route) {
    return scene.run.world().kind == Roads::everywhere || route % 2 == 0;
}

}  // namespace

void MapView::draw_roads(ui::Plot& plot, const Scene& scene) const {
    const auto& routes = scene.run.routes();
    if (scene.run.world().kind == Roads::everywhere && routes.size() > kMostHairlines) return;
    const bool is_network = scene.run.world().kind == Roads::some;
    for (std::size_t k = 0; k < routes.size(); ++k) {
        if (!is_first_way(scene, k) || routes[k].is_closed) continue;
        const ImU32 color = is_lit(scene, k) ? theme().accent : theme().control;
        if (!is_network) {
            draw_way(plot, routes[k].way, {.color = ui::with_alpha(color, 0.45f), .thickness = 1.0f});
            continue;
        }
        draw_way(plot, routes[k].way, {.color = color, .thickness = 6.0f});
        draw_way(plot, routes[k].way, {.color = theme().surface, .thickness = 4.0f});
    }
}

void MapView::draw_closed(ui::Plot& plot, const Scene& scene) const {
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const Route& route = scene.run.routes()[k];
        if (!route.is_closed || !route.way.exists() || !is_first_way(scene, k)) continue;
        draw_way(plot, route.way, {.color = theme().bad, .thickness = 2.0f, .dash = ui::Dash::dotted});
        const ImVec2 middle = plot.to_pixel(along(route.way, 0.5));
        plot.draw().AddCircleFilled(middle, 8.0f, theme().bad);
        plot.draw().AddRectFilled(middle - ImVec2(5.0f, 1.5f), middle + ImVec2(5.0f, 1.5f), theme().surface);
    }
}

/// As wide as much travels there. A full road is marked; a route of the tree without goods is dashed.
void MapView::draw_flows(ui::Plot& plot, const Scene& scene) const {
    const core::lp::NetworkSimplex& plan = scene.run.now();
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const Route& route = scene.run.routes()[k];
        const auto arc = static_cast<Index>(k);
        const double flow = plan.flow(arc);
        if (flow <= 0.0) {
            if (plan.state(arc) == ArcState::kTree && scene.is_small())
                draw_way(plot, route.way,
                         {.color = theme().accent, .thickness = 1.5f, .dash = ui::Dash::dashed});
            continue;
        }
        const bool lit = is_lit(scene, k);
        const bool is_full = plan.state(arc) == ArcState::kAtHigh;
        const ImU32 color = is_full ? theme().warn : theme().accent;
        const float width = flow_width(scene, flow) + (lit ? 2.0f : 0.0f);
        draw_way(plot, route.way, {.color = theme().surface, .thickness = width + 2.5f});
        draw_way(plot, route.way,
                 {.color = ui::mix(theme().surface, color, lit ? 1.0f : 0.72f), .thickness = width});
        if (scene.is_small()) draw_arrow(plot, route.way, width, color);
    }
}

/// What travels on each route, where it hides nothing.
void MapView::draw_amounts(ui::Plot& plot, const Scene& scene) {
    if (!scene.is_small()) return;
    const core::lp::NetworkSimplex& plan = scene.run.now();
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const double flow = plan.flow(static_cast<Index>(k));
        if (flow <= 0.0) continue;
        const bool is_full = plan.state(static_cast<Index>(k)) == ArcState::kAtHigh;
        const std::string words = ui::format_number(flow) + (is_full ? ", full" : "");
        const ImVec2 half = ui::label_extent(words, 12.0f, true) * 0.5f + ImVec2(3.0f, 0.0f);
        for (const double share : {0.47, 0.38, 0.55, 0.30, 0.72, 0.22, 0.80}) {
            const ImVec2 at = plot.to_pixel(along(scene.run.routes()[k].way, share));
            const ImRect rect{at - half, at + half};
            if (!room_.is_free(rect)) continue;
            room_.claim(rect);
            plot.draw().AddRectFilled(rect.Min, rect.Max, ui::with_alpha(theme().surface, 0.92f), 6.0f);
            plot.text(plot.to_data(at), words,
                      {.color = is_full ? theme().warn : theme().accent, .strong = true});
            break;
        }
    }
}

/// The way that the next exchange leads goods round, with what carries more and what carries less.
void MapView::draw_circle(ui::Plot& plot, const Scene& scene) const {
    const core::lp::NetworkSimplex& plan = scene.run.now();
    for (const CycleArc& part : scene.next.cycle) {
        if (part.arc >= plan.arc_count()) continue;
        const Route& route = scene.run.routes()[static_cast<std::size_t>(part.arc)];
        const float width = 3.0f + (part.arc == scene.next.entering ? 1.5f : 0.0f);
        draw_way(plot, route.way, {.color = theme().surface, .thickness = width + 3.0f});
        draw_way(plot, route.way,
                 {.color = color_of_sign(part.sign),
                  .thickness = width,
                  .dash = part.arc == scene.next.entering ? ui::Dash::solid : ui::Dash::dashed});
        draw_arrow(plot, route.way, width, color_of_sign(part.sign));
    }
    for (const CycleArc& part : scene.next.cycle)
        draw_sign(plot, place_of_sign(plot, scene, part.arc), part.sign);
}

}  // namespace lessons::supply
