#include "lessons/lp/supply_map_view.h"

#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_words.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <cmath>

namespace lessons::supply {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr float kReach = 9.0f;  // px, from the pointer to what it means

float distance_to(const ui::Plot& plot, const Way& way, ImVec2 pixel) {
    float nearest = FLT_MAX;
    for (std::size_t k = 0; k + 1 < way.points.size(); ++k) {
        const ImVec2 on_way =
            ImLineClosestPoint(plot.to_pixel(way.points[k]), plot.to_pixel(way.points[k + 1]), pixel);
        nearest = std::min(nearest, std::sqrt(ImLengthSqr(on_way - pixel)));
    }
    return nearest;
}

}  // namespace

Action MapView::draw(const Scene& scene) {
    Action action = draw_map(scene);
    draw_tools(scene, action);
    return action;
}

Action MapView::draw_map(const Scene& scene) {
    ui::Plot plot("map", view_,
                  {.x = {.shown = false, .grid = false},
                   .y = {.shown = false, .grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    Action action;
    area_ = {};
    if (!plot) return action;
    area_ = plot.area();
    draw_ground(plot);
    draw_bridges(plot, scene);
    draw_roads(plot, scene);
    draw_flows(plot, scene);
    draw_closed(plot, scene);
    draw_circle(plot, scene);
    claim_room(plot, scene);
    draw_hint(plot, scene);
    drag_sites(plot, scene, action);
    name_sites(plot, scene);
    draw_amounts(plot, scene);
    name_bridges(plot, scene);
    draw_scale(plot, scene);
    if (scene.shows_prices) plot.color_bar(price_scale(scene), "\u20ac for one more " + scene.story.one);
    if (hovered_site_) {
        plot.readout(scene.site(*hovered_site_).name, site_rows(scene, *hovered_site_));
    } else {
        take_click(plot, scene, action);
    }
    return action;
}

void MapView::draw_hint(ui::Plot& plot, const Scene& scene) {
    const bool is_untouched = scene.changes == Changes{};
    if (tool_ == Tool::close && (!is_untouched || !scene.is_small())) return;
    const char* const hint = tool_ != Tool::close ? "Click where it shall stand."
                                                  : "Drag a site. Click a road or a bridge to close it.";
    const ImVec2 extent = ui::label_extent(hint, ui::size::kCaption);
    const ImVec2 at{plot.area().GetCenter().x, plot.area().Max.y - 14.0f};
    if (extent.x > plot.area().GetWidth() - 200.0f) return;
    room_.claim({at - extent * 0.5f, at + extent * 0.5f});
    plot.text(plot.to_data(at), hint, {.color = theme().quiet_text});
}

std::optional<std::size_t> MapView::route_under_pointer(ui::Plot& plot, const Scene& scene) const {
    const std::optional<Vector2> pointer = plot.hovered();
    if (!pointer) return std::nullopt;
    std::optional<std::size_t> found;
    float nearest = kReach;
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const bool is_drawn = scene.is_small() || scene.run.now().flow(static_cast<Index>(k)) > 0.0;
        if (!is_drawn) continue;
        // Of two ways on one road the one that carries something.
        const bool is_idle = !(scene.run.now().flow(static_cast<Index>(k)) > 0.0);
        const float distance =
            distance_to(plot, scene.run.routes()[k].way, plot.to_pixel(*pointer)) + (is_idle ? 1.0f : 0.0f);
        if (distance >= nearest) continue;
        nearest = distance;
        found = k;
    }
    return found;
}

std::optional<int> MapView::bridge_under_pointer(ui::Plot& plot) const {
    const std::optional<Vector2> pointer = plot.hovered();
    for (std::size_t k = 0; pointer && k < bridges().size(); ++k) {
        const ImVec2 away = plot.to_pixel(bridges()[k].place) - plot.to_pixel(*pointer);
        if (ImLengthSqr(away) < 13.0f * 13.0f) return static_cast<int>(k);
    }
    return std::nullopt;
}

void MapView::read_out_route(ui::Plot& plot, const Scene& scene, std::size_t route) const {
    plot.readout(scene.route_name(route), route_rows(scene, route));
}

/// On the ground a new site; on a road or bridge closed or open again.
void MapView::take_click(ui::Plot& plot, const Scene& scene, Action& action) {
    const std::optional<Vector2> clicked = plot.clicked();
    if (tool_ != Tool::close) {
        const bool is_free = scene.changes.added.size() < kMostAdded;
        if (!clicked || !is_land(*clicked) || !is_free) return;
        const SiteKind kind = tool_ == Tool::add_shop ? SiteKind::shop : SiteKind::warehouse;
        const Vector2 place{std::round(clicked->x()), std::round(clicked->y())};
        action.changes = scene.changes;
        action.changes->added.push_back(
            new_site(scene.story, scene.changes, kind, is_land(place) ? place : *clicked));
        tool_ = Tool::close;
        return;
    }
    if (const std::optional<int> bridge = bridge_under_pointer(plot)) {
        const auto k = static_cast<std::size_t>(*bridge);
        ui::highlight("bridge " + std::to_string(*bridge));
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const bool is_closed = scene.run.world().closed_bridges.count(*bridge) > 0;
        plot.readout(bridges()[k].name, {{"Click", is_closed ? "opens it again" : "closes it"}});
        if (clicked) action.changes = with_bridge_switched(scene.changes, *bridge);
        return;
    }
    const std::optional<std::size_t> route = route_under_pointer(plot, scene);
    if (!route) return;
    ui::highlight(highlight_of(scene, *route));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    read_out_route(plot, scene, *route);
    const Link link = scene.run.world().roads[scene.run.routes()[*route].road].link();
    if (clicked) action.changes = with_road_switched(scene.changes, link);
}

}  // namespace lessons::supply
