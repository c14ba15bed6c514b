// The sites on the map: what they have and want, and how they are dragged.
#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_map_view.h"
#include "lessons/lp/supply_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lessons::supply {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

ui::Marker marker_of(SiteKind kind) {
    if (kind == SiteKind::warehouse) return ui::Marker::square;
    return kind == SiteKind::shop ? ui::Marker::circle : ui::Marker::diamond;
}

/// A ring around a shop: how much of what it wants arrives, and in red what does not.
void draw_ring(ui::Plot& plot, const Scene& scene, std::size_t k) {
    const Site& site = scene.site(k);
    const auto missing = static_cast<float>(scene.run.now().missing(static_cast<Index>(k)));
    if (site.kind != SiteKind::shop || !(missing > 0.0f)) return;
    constexpr float kTop = -0.5f * std::numbers::pi_v<float>;
    const float share = missing / static_cast<float>(site.amount);
    const ImVec2 center = plot.to_pixel(site.place);
    const float radius = site_radius(scene, site) + 4.0f;
    plot.draw().PathArcTo(center, radius, kTop, kTop + share * 2.0f * std::numbers::pi_v<float>, 32);
    plot.draw().PathStroke(theme().bad, 0, 4.0f);
}

Vector2 rounded(Vector2 place) {
    return {std::round(10.0 * place.x()) / 10.0, std::round(10.0 * place.y()) / 10.0};
}

/// What stands beside a site: how much, and at what price.
std::string numbers_of(const Scene& scene, std::size_t k) {
    const Site& site = scene.site(k);
    const auto node = static_cast<Index>(k);
    const core::lp::NetworkSimplex& plan = scene.run.now();
    std::string words;
    if (site.kind == SiteKind::shop) {
        const double missing = plan.missing(node);
        words = ui::format_number(site.amount - missing);
        if (missing > 0.0) words += " of " + ui::format_number(site.amount);
    } else if (site.kind == SiteKind::warehouse) {
        words =
            ui::format_number(site.amount - plan.left_over(node)) + " of " + ui::format_number(site.amount);
    }
    if (!scene.shows_prices) return words;
    return words + (words.empty() ? "" : " \u00b7 ") + ui::format_money(plan.price(node));
}

}  // namespace

void MapView::drag_sites(ui::Plot& plot, const Scene& scene, Action& action) {
    hovered_site_.reset();
    const ui::ColorScale scale = price_scale(scene);
    for (std::size_t k = 0; k < scene.run.world().sites.size(); ++k) {
        const Site& site = scene.site(k);
        const bool is_lit = ui::is_highlighted(highlight_of(site));
        const ImU32 color = scene.shows_prices ? scale.color(scene.run.now().price(static_cast<Index>(k)))
                                               : theme().quiet_text;
        const float radius = site_radius(scene, site) + (is_lit ? 2.0f : 0.0f);
        draw_ring(plot, scene, k);
        Vector2 place = site.place;
        const ui::Drag drag = plot.drag_point(highlight_of(site).c_str(), place,
                                              {.color = color,
                                               .marker = marker_of(site.kind),
                                               .radius = radius,
                                               .x = {0.0, kMapWidth},
                                               .y = {0.0, kMapHeight}});
        ui::name_place(site.name);
        if (drag.hovered || drag.active) {
            hovered_site_ = k;
            ui::highlight(highlight_of(site));
        }
        const Vector2 wanted = rounded(place);
        if (drag.reset) {
            action.changes = scene.changes;
            action.changes->places.erase(site.id);
        } else if (drag.moved && wanted != site.place && is_land(wanted)) {
            action.changes = scene.changes;
            action.changes->places[site.id] = wanted;
        }
    }
}

/// Words stand clear of the sites, of what travels, and of the scale.
void MapView::claim_room(ui::Plot& plot, const Scene& scene) {
    room_.begin(plot.area());
    room_.claim({plot.area().Max - ImVec2(80.0f, 34.0f), plot.area().Max});
    if (!scene.is_small()) return;
    for (std::size_t k = 0; k < scene.run.world().sites.size(); ++k) {
        const float radius = site_radius(scene, scene.site(k)) + 2.0f;
        const ImVec2 center = plot.to_pixel(scene.site(k).place);
        room_.claim({center - ImVec2(radius, radius), center + ImVec2(radius, radius)});
    }
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const double flow = scene.run.now().flow(static_cast<Index>(k));
        if (flow > 0.0) claim_way(plot, scene.run.routes()[k].way, flow_width(scene, flow));
    }
    for (const core::lp::CycleArc& part : scene.next.cycle) {
        const ImVec2 sign = place_of_sign(plot, scene, part.arc);
        room_.claim({sign - ImVec2(9.0f, 9.0f), sign + ImVec2(9.0f, 9.0f)});
        if (part.arc < scene.run.now().arc_count())
            claim_way(plot, scene.run.routes()[static_cast<std::size_t>(part.arc)].way, 3.0f);
    }
}

void MapView::claim_way(ui::Plot& plot, const Way& way, float width) {
    constexpr int kPieces = 40;
    for (int piece = 0; piece <= kPieces; ++piece) {
        const ImVec2 at = plot.to_pixel(along(way, static_cast<double>(piece) / kPieces));
        const ImVec2 half{0.5f * width, 0.5f * width};
        room_.claim({at - half, at + half}, LabelRoom::Claim::by_a_line);
    }
}

void MapView::name_sites(ui::Plot& plot, const Scene& scene) {
    for (std::size_t k = 0; scene.is_small() && k < scene.run.world().sites.size(); ++k)
        name_site(plot, scene, k);
}

/// Name and numbers on two lines, beside the site where there is room, otherwise under it.
void MapView::name_site(ui::Plot& plot, const Scene& scene, std::size_t k) {
    const Site& site = scene.site(k);
    const std::string numbers = numbers_of(scene, k);
    const ImVec2 name_extent = ui::label_extent(site.name, 13.0f, true);
    const ImVec2 numbers_extent = ui::label_extent(numbers, 12.0f);
    const ImVec2 extent{std::max(name_extent.x, numbers_extent.x), name_extent.y + numbers_extent.y - 2.0f};
    const ImVec2 center = plot.to_pixel(site.place);
    const float radius = site_radius(scene, site) + 4.0f;
    ImVec2 below = center + ImVec2(0.0f, radius + 0.5f * extent.y);
    below.x =
        std::max(std::min(below.x, plot.area().Max.x - 0.5f * extent.x), plot.area().Min.x + 0.5f * extent.x);
    const ImVec2 at = room_.find_beside(center, radius, extent).value_or(below);
    room_.claim({at - extent * 0.5f, at + extent * 0.5f});
    const bool is_short = scene.run.now().missing(static_cast<Index>(k)) > 0.0;
    const ImVec2 top = at - ImVec2(0.0f, 0.5f * extent.y);
    plot.text(plot.to_data(top), site.name, {.size = 13.0f, .align = {0.5f, 0.0f}, .strong = true});
    plot.text(plot.to_data(top + ImVec2(0.0f, name_extent.y - 2.0f)), numbers,
              {.color = is_short ? theme().bad : theme().quiet_text, .align = {0.5f, 0.0f}});
}

}  // namespace lessons::supply
