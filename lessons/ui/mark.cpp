#include "lessons/ui/mark.h"

#include "lessons/ui/context.h"
#include "lessons/ui/stroke.h"

#include <array>
#include <cmath>

namespace lessons::ui {

SeriesStyle series_style(int k) {
    const int index = k < 0 ? 0 : k;
    const auto color = static_cast<std::size_t>(index % 6);
    const int round = index / 6;
    return {.color = theme().series[color],
            .marker = static_cast<Marker>((index + round) % 6),
            .dash = static_cast<Dash>((index + round) % 6)};
}

SeriesStyle solid(SeriesStyle style) {
    style.dash = Dash::solid;
    return style;
}

SeriesStyle with_color(SeriesStyle style, ImU32 color) {
    style.color = color;
    return style;
}

SeriesStyle with_thickness(SeriesStyle style, float thickness) {
    style.thickness = thickness;
    return style;
}

DashPattern dash_pattern(Dash dash) {
    switch (dash) {
        case Dash::dashed:
            return {{5.0f, 3.0f, 0, 0}};
        case Dash::dotted:
            return {{1.2f, 2.2f, 0, 0}};
        case Dash::dash_dot:
            return {{6.0f, 2.6f, 1.4f, 2.6f}};
        case Dash::long_dash:
            return {{11.0f, 3.5f, 0, 0}};
        case Dash::dense:
            return {{2.6f, 1.6f, 0, 0}};
        case Dash::solid:
            break;
    }
    return {};
}

namespace {

void stroke_arms(ImDrawList& draw, ImVec2 center, float reach, float angle, ImU32 color, float thickness) {
    for (const float turn : {0.0f, 1.5707963f}) {
        const ImVec2 arm{std::cos(angle + turn) * reach, std::sin(angle + turn) * reach};
        draw.AddLine(center - arm, center + arm, color, thickness);
    }
}

void draw_arms(ImDrawList& draw, ImVec2 center, float radius, float angle, ImU32 color, ImU32 rim) {
    if (rim != 0) stroke_arms(draw, center, radius * 1.1f + 1.0f, angle, rim, 4.5f);
    stroke_arms(draw, center, radius * 1.1f, angle, color, 2.5f);
}

/// A regular polygon: corners at `angle` and on, at `reach` from the centre.
void draw_polygon(ImDrawList& draw, ImVec2 center, float reach, int corners, float angle, ImU32 color) {
    std::array<ImVec2, 4> points;
    for (int i = 0; i < corners; ++i) {
        const float turn = angle + 6.2831853f * static_cast<float>(i) / static_cast<float>(corners);
        points[static_cast<std::size_t>(i)] = center + ImVec2(std::cos(turn), std::sin(turn)) * reach;
    }
    draw.AddConvexPolyFilled(points.data(), corners, color);
}

void draw_shape(ImDrawList& draw, Marker marker, ImVec2 center, float radius, ImU32 color) {
    constexpr float kQuarter = 0.7853982f;
    constexpr float kUp = -1.5707963f;
    switch (marker) {
        case Marker::circle:
            draw.AddCircleFilled(center, radius, color);
            break;
        case Marker::square:
            draw_polygon(draw, center, radius * 1.25f, 4, kQuarter, color);
            break;
        case Marker::triangle:
            draw_polygon(draw, center + ImVec2(0, radius * 0.2f), radius * 1.35f, 3, kUp, color);
            break;
        case Marker::diamond:
            draw_polygon(draw, center, radius * 1.35f, 4, 0.0f, color);
            break;
        case Marker::cross:
        case Marker::plus:
        case Marker::none:
            break;
    }
}

}  // namespace

void draw_marker(ImDrawList& draw, Marker marker, ImVec2 center, float radius, ImU32 color, ImU32 rim) {
    if (!std::isfinite(center.x) || !std::isfinite(center.y)) return;
    if (marker == Marker::cross) return draw_arms(draw, center, radius, 0.7853982f, color, rim);
    if (marker == Marker::plus) return draw_arms(draw, center, radius, 0.0f, color, rim);
    if (rim != 0) draw_shape(draw, marker, center, radius + 1.25f, rim);
    draw_shape(draw, marker, center, radius, color);
}

void draw_sample(ImDrawList& draw, const SeriesStyle& style, ImVec2 left, float width) {
    std::vector<ImVec2> scratch;
    const ImRect clip(left - ImVec2(2, 8), left + ImVec2(width + 2, 8));
    Stroke stroke(draw, scratch, clip,
                  {.color = style.color, .thickness = style.thickness, .dash = style.dash});
    stroke.add(left.x, left.y);
    stroke.add(left.x + width, left.y);
    stroke.finish();
    draw_marker(draw, style.marker, left + ImVec2(width * 0.5f, 0.0f), style.radius, style.color,
                theme().surface);
}

}  // namespace lessons::ui
