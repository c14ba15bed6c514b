#pragma once
// What the parts of the map share: colours, widths and places of what is drawn.

#include "lessons/lp/supply_scene.h"
#include "lessons/ui/color_map.h"
#include "lessons/ui/plot.h"

namespace lessons::supply {

/// The largest amount that stands or travels anywhere: what sizes are measured by.
double largest_amount(const Scene& scene);

/// The colours of the prices at the sites.
ui::ColorScale price_scale(const Scene& scene);

/// Half the width of a site's sign, px.
float site_radius(const Scene& scene, const Site& site);

/// The width of a flow of this amount, px.
float flow_width(const Scene& scene, double amount);

/// A point of the way, at this share of its length.
core::Vector2 along(const Way& way, double share);

/// Green for what carries more after the exchange, orange for what carries less.
ImU32 color_of_sign(int sign);

/// Where the sign of an arc of the circle stands: on its route, or beside the site that it leaves or reaches.
ImVec2 place_of_sign(const ui::Plot& plot, const Scene& scene, core::Index arc);

/// A small round sign with "+" or "-" in it.
void draw_sign(ui::Plot& plot, ImVec2 at, int sign);

}  // namespace lessons::supply
