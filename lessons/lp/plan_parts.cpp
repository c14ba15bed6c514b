#include "lessons/lp/plan_parts.h"

#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <cmath>

namespace lessons::lp {

using core::Vector2;

core::geometry::Window window_of(const ui::Plot& plot) {
    const ui::PlotWindow& window = plot.window();
    return {{window.x.low, window.y.low}, {window.x.high, window.y.high}};
}

ui::SeriesStyle style_of(std::size_t row) { return ui::series_style(static_cast<int>(row)); }

bool is_near(const ui::Plot& plot, Vector2 point) {
    const auto pointer = plot.hovered();
    if (!pointer) return false;
    return ImLengthSqr(plot.to_pixel(*pointer) - plot.to_pixel(point)) < kCornerReach * kCornerReach;
}

Vector2 middle_of(const core::geometry::Region& region) {
    Vector2 sum(0.0, 0.0);
    for (const core::geometry::RegionVertex& vertex : region.vertices) sum += vertex.point;
    return sum / std::max<double>(1.0, static_cast<double>(region.vertices.size()));
}

Vector2 far_along(const ui::Plot& plot, Vector2 from, Vector2 ray) {
    const ui::PlotWindow& window = plot.window();
    double reach = core::kInfinity;
    if (ray.x() > 0.0) reach = std::min(reach, (window.x.high - from.x()) / ray.x());
    if (ray.y() > 0.0) reach = std::min(reach, (window.y.high - from.y()) / ray.y());
    return from + ray * (std::isfinite(reach) && reach > 0.0 ? 0.94 * reach : 0.0);
}

Vector2 profit_of(const core::lp::LinearProgram& program) {
    return {program.columns[0].cost, program.columns[1].cost};
}

Vector2 point_on_line(const ui::Plot& plot, Vector2 normal, double offset, double share) {
    const auto window = window_of(plot);
    const Vector2 inset = 0.04 * (window.high - window.low);
    const Vector2 low = window.low.cwiseMax(0.0).cwiseMin(window.high - inset);
    auto ends = ui::line_in_box(normal, offset, low, window.high - inset);
    if (!ends) ends = ui::line_in_box(normal, offset, window.low + inset, window.high - inset);
    if (!ends) return Vector2::Constant(core::kNaN);
    Vector2 left = (*ends)[0];
    Vector2 right = (*ends)[1];
    if (left.x() > right.x() || (left.x() == right.x() && left.y() < right.y())) std::swap(left, right);
    return left + share * (right - left);
}

}  // namespace lessons::lp
