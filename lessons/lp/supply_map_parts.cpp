#include "lessons/lp/supply_map_parts.h"

#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::supply {

using ui::theme;

double largest_amount(const Scene& scene) {
    double largest = 1.0;
    for (const Site& site : scene.run.world().sites) largest = std::max(largest, site.amount);
    return largest;
}

ui::ColorScale price_scale(const Scene& scene) {
    double highest = 1.0;
    const core::lp::NetworkSimplex& plan = scene.run.now();
    for (core::Index node = 0; node < plan.node_count(); ++node)
        highest = std::max(highest, plan.price(node));
    // What is dear stands out from the ground.
    return {.low = 0.0, .high = highest, .reversed = theme().name == ui::ThemeName::light};
}

float site_radius(const Scene& scene, const Site& site) {
    if (site.kind == SiteKind::crossing) return 5.0f;
    const auto share = static_cast<float>(std::sqrt(site.amount / largest_amount(scene)));
    return scene.is_small() ? 6.0f + 8.0f * share : 3.5f + 3.5f * share;
}

float flow_width(const Scene& scene, double amount) {
    const auto share = static_cast<float>(amount / largest_amount(scene));
    return scene.is_small() ? 2.0f + 11.0f * share : 1.2f + 5.0f * share;
}

core::Vector2 along(const Way& way, double share) {
    double rest = share * way.length;
    for (std::size_t k = 0; k + 1 < way.points.size(); ++k) {
        const core::Vector2 piece = way.points[k + 1] - way.points[k];
        const double length = piece.norm();
        if (rest <= length || k + 2 == way.points.size())
            return way.points[k] + piece * (length > 0.0 ? std::min(rest / length, 1.0) : 0.0);
        rest -= length;
    }
    return way.points.empty() ? core::Vector2(core::kNaN, core::kNaN) : way.points.front();
}

ImU32 color_of_sign(int sign) { return sign > 0 ? theme().good : theme().series[1]; }

ImVec2 place_of_sign(const ui::Plot& plot, const Scene& scene, core::Index arc) {
    const core::lp::NetworkSimplex& plan = scene.run.now();
    if (arc < plan.arc_count())
        return plot.to_pixel(along(scene.run.routes()[static_cast<std::size_t>(arc)].way, 0.5));
    const core::lp::ArcEnds ends = plan.ends(arc);
    const Site& site = scene.site(static_cast<std::size_t>(plan.is_missing_arc(arc) ? ends.to : ends.from));
    const float aside = site_radius(scene, site) + 8.0f;
    return plot.to_pixel(site.place) + ImVec2(aside, -aside);
}

void draw_sign(ui::Plot& plot, ImVec2 at, int sign) {
    plot.draw().AddCircleFilled(at, 9.0f, color_of_sign(sign));
    plot.draw().AddCircle(at, 9.0f, theme().surface, 0, 1.5f);
    plot.draw().AddLine(at - ImVec2(4.5f, 0.0f), at + ImVec2(4.5f, 0.0f), theme().surface, 2.0f);
    if (sign > 0)
        plot.draw().AddLine(at - ImVec2(0.0f, 4.5f), at + ImVec2(0.0f, 4.5f), theme().surface, 2.0f);
}

}  // namespace lessons::supply
