#include "lessons/lp/limit_line.h"

#include "lessons/lp/plan_parts.h"
#include "lessons/ui/polygon_clip.h"

#include <array>
#include <cmath>

namespace lessons::lp {

namespace {

using core::Vector2;
using core::geometry::HalfPlane;

constexpr double kHandlePlace = 0.90;  // share of the line where its handle is
constexpr float kHandleRoom = 11.0f;   // px
constexpr float kBand = 9.0f;          // px, the hatched side of a limit

/// The way in px from a line to the far side of its hatched band.
ImVec2 band_of(const ui::Plot& plot, const HalfPlane& limit, Vector2 from, Vector2 to) {
    const ImVec2 along = plot.to_pixel(to) - plot.to_pixel(from);
    const ImVec2 outwards = plot.to_pixel(from + limit.normal) - plot.to_pixel(from);
    const float length = std::sqrt(ImLengthSqr(along));
    if (!(length > 1.0f)) return {};
    const ImVec2 aside = ImVec2(along.y, -along.x) * (kBand / length);
    return aside.x * outwards.x + aside.y * outwards.y < 0.0f ? aside * -1.0f : aside;
}

void light_up_under_pointer(const ui::Plot& plot, ImVec2 from, ImVec2 to, const std::string& name) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const ImVec2 nearest = ImLineClosestPoint(from, to, pointer);
    if (plot.hovered() && ImLengthSqr(nearest - pointer) < 49.0f) ui::highlight(name);
}

}  // namespace

void draw_limit(ui::Plot& plot, LineLabels& labels, const LimitLine& line) {
    const HalfPlane& limit = line.limit;
    const auto window = window_of(plot);
    const auto ends = ui::line_in_box(limit.normal, limit.offset, window.low, window.high);
    if (!ends) return;
    const auto [from, to] = *ends;
    light_up_under_pointer(plot, plot.to_pixel(from), plot.to_pixel(to), line.name);
    constexpr auto kDiagonal = ui::RegionStyle::Hatch::diagonal;
    if (line.is_lit) {
        plot.half_plane(-limit.normal, -limit.offset,
                        {.color = line.style.color, .opacity = 0.05f, .hatch = kDiagonal});
    }
    const ImVec2 aside = band_of(plot, limit, from, to);
    const std::array band{from, to, plot.to_data(plot.to_pixel(to) + aside),
                          plot.to_data(plot.to_pixel(from) + aside)};
    plot.polygon(band, {.color = line.style.color, .opacity = 0.10f, .hatch = kDiagonal});
    plot.infinite_line(
        limit.normal, limit.offset,
        {.color = line.style.color, .thickness = line.is_lit ? 4.0f : 2.2f, .dash = line.style.dash});
    labels.avoid(plot.to_pixel(from), plot.to_pixel(to), 4.0f);
}

std::optional<double> drag_limit(ui::Plot& plot, LineLabels& labels, const LimitLine& line, Vector2 extent,
                                 double original) {
    Vector2 grip = point_on_line(plot, line.limit.normal, line.limit.offset, kHandlePlace);
    if (!grip.allFinite()) return std::nullopt;
    labels.avoid(plot.to_pixel(grip), kHandleRoom);
    const ui::Drag drag =
        plot.drag_point(("limit " + line.name).c_str(), grip,
                        {.color = line.style.color, .marker = line.style.marker, .radius = 6.0f});
    if (drag.hovered || drag.active) ui::highlight(line.name);
    if (drag.reset) return original;
    if (!drag.moved) return std::nullopt;
    return rounded(line.limit.normal.dot(grip), stride_of(line.limit, extent));
}

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

}  // namespace lessons::lp
