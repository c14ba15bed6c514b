// The series of a plot: lines, points, bars, and what the pointer finds of them.
#include "lessons/ui/edge_clip.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kDimmed = 0.3f;

float distance_to_segment(ImVec2 p, ImVec2 a, ImVec2 b) {
    const ImVec2 ab = b - a;
    const float length = ImLengthSqr(ab);
    const float share = length > 0.0f ? std::clamp(ImDot(p - a, ab) / length, 0.0f, 1.0f) : 0.0f;
    return std::sqrt(ImLengthSqr(p - (a + ab * share)));
}

}  // namespace

Plot::Appearance Plot::appearance(std::string_view name, const SeriesStyle& style, bool is_line) {
    Appearance result{style, visible_, nullptr};
    if (result.style.color == 0) result.style.color = theme().text;
    result.style.thickness = scaled(style.thickness);
    result.style.radius = scaled(style.radius);
    if (name.empty()) return result;
    auto known =
        std::find_if(series_.begin(), series_.end(), [&](const KnownSeries& s) { return s.name == name; });
    if (known == series_.end())
        known = series_.insert(series_.end(), {std::string(name), result.style, is_line});
    known->is_line = known->is_line || is_line;
    result.known = &*known;
    if (view_.is_hidden(name)) result.shown = false;
    if (is_highlighted(known->name)) {
        found_highlight_ = true;
        result.style.thickness += 1.0f;
        result.style.radius += 1.0f;
    } else if (view_.knows_highlight_ && !context().highlighted.empty()) {
        result.style.color = with_alpha(result.style.color, kDimmed);
    }
    return result;
}

void Plot::offer_hit(const KnownSeries* known, std::size_t index, core::Vector2 point, float distance) {
    if (hit_ && distance >= hit_distance_) return;
    hit_ = SeriesHit{known->name, index, point};
    hit_distance_ = distance;
}

void Plot::look_for_hit(KnownSeries* known, const Points& points, float reach, bool along_line) {
    if (known == nullptr || points.empty() || !hovered()) return;
    if (options_.readout == ReadoutUse::column) find_column_value(*known, points);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    ImVec2 previous = to_pixel(points[0]);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const core::Vector2 point = points[i];
        const ImVec2 pixel = to_pixel(point);
        const float distance = along_line ? distance_to_segment(pointer, previous, pixel)
                                          : std::sqrt(ImLengthSqr(pixel - pointer));
        if (distance <= reach) {
            const bool before = i > 0 && ImLengthSqr(previous - pointer) < ImLengthSqr(pixel - pointer);
            const std::size_t nearer = along_line && before ? i - 1 : i;
            offer_hit(known, nearer, points[nearer], distance);
        }
        previous = pixel;
    }
}

void Plot::find_column_value(KnownSeries& known, const Points& points) const {
    constexpr double kBeside = 12.0;
    const double pointer = ImGui::GetIO().MousePos.x;
    core::Interval covered{core::kInfinity, -core::kInfinity};
    double nearest = core::kInfinity;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const core::Vector2 point = points[i];
        const double pixel = x_map_.pixel(point.x());
        covered = {std::min(covered.low, pixel), std::max(covered.high, pixel)};
        if (!(std::fabs(pixel - pointer) < nearest)) continue;
        nearest = std::fabs(pixel - pointer);
        known.column_point = point;
    }
    known.has_column_value = covered.low - kBeside <= pointer && pointer <= covered.high + kBeside;
}

void Plot::line(std::string_view name, const Points& points, const SeriesStyle& style) {
    const Appearance look = appearance(name, style, true);
    if (!look.shown) return;
    Stroke stroke(*draw_, view_.scratch_, area_,
                  {.color = look.style.color, .thickness = look.style.thickness, .dash = look.style.dash});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const core::Vector2 point = points[i];
        stroke.add(x_map_.pixel(point.x()), y_map_.pixel(point.y()));
    }
    stroke.finish();
    look_for_hit(look.known, points, 8.0f, true);
}

void Plot::scatter(std::string_view name, const Points& points, const SeriesStyle& style) {
    const Appearance look = appearance(name, style, false);
    if (!look.shown) return;
    {
        const EdgeClip clip(*draw_, area_, look.style.radius + 2.0f);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const ImVec2 center = to_pixel(points[i]);
            if (!clip.shows(center)) continue;
            draw_marker(*draw_, look.style.marker, center, look.style.radius, look.style.color,
                        theme().surface);
        }
    }
    look_for_hit(look.known, points, look.style.radius + 6.0f, false);
}

void Plot::bars(std::string_view name, const Points& points, double width, const SeriesStyle& style) {
    const Appearance look = appearance(name, style, false);
    if (!look.shown) return;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const core::Vector2 top = points[i];
        if (!top.allFinite()) continue;
        const core::Vector2 low{top.x() - width * 0.5, std::min(top.y(), 0.0)};
        const core::Vector2 high{top.x() + width * 0.5, std::max(top.y(), 0.0)};
        rect(low, high, look.style.color);
        const auto pointer = hovered();
        if (!look.known || !pointer) continue;
        const bool inside = pointer->x() >= low.x() && pointer->x() <= high.x() && pointer->y() >= low.y() &&
                            pointer->y() <= high.y();
        if (inside) offer_hit(look.known, i, top, 0.0f);
    }
}

void Plot::marker(std::string_view name, core::Vector2 point, const SeriesStyle& style, float radius) {
    const Appearance look = appearance(name, style, true);
    if (!look.shown || !point.allFinite()) return;
    const ImVec2 center = to_pixel(point);
    const EdgeClip clip(*draw_, area_, scaled(radius) + 2.0f);
    if (!clip.shows(center)) return;
    draw_marker(*draw_, look.style.marker, center, scaled(radius), look.style.color, theme().surface);
}

}  // namespace lessons::ui
