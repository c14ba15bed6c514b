#pragma once
// How a series looks: colour, marker and dash together, so that meaning is never carried by colour alone.
//
//   plot.line("Adam", points, series_style(2));
//   draw_marker(draw, Marker::diamond, center, 5.0f, color, theme().surface);

#include <imgui.h>

namespace lessons::ui {

enum class Marker { circle, square, triangle, diamond, cross, plus, none };
enum class Dash { solid, dashed, dotted, dash_dot, long_dash, dense };

struct SeriesStyle {
    ImU32 color = 0;  ///< 0: the theme's text colour.
    Marker marker = Marker::circle;
    Dash dash = Dash::solid;
    float thickness = 2.0f;  ///< Of lines, px.
    float radius = 4.0f;     ///< Of markers, px.
};

/// The style of series k in the present theme; beyond the sixth the colours repeat with other dashes and
/// markers.
SeriesStyle series_style(int k);

/// The same style with some part replaced: series_style(2).with... is spelled with these.
SeriesStyle solid(SeriesStyle style);
SeriesStyle with_color(SeriesStyle style, ImU32 color);
SeriesStyle with_thickness(SeriesStyle style, float thickness);

/// Lengths of drawn and empty stretches in units of the line's thickness; a length of 0 ends the pattern.
struct DashPattern {
    float lengths[4] = {0, 0, 0, 0};
};
DashPattern dash_pattern(Dash dash);

/// A filled marker with a rim of 1 px in `rim` (0: none); cross and plus are strokes with a halo of it.
void draw_marker(ImDrawList& draw, Marker marker, ImVec2 center, float radius, ImU32 color, ImU32 rim);

/// A short piece of line with its marker, as legends show it.
void draw_sample(ImDrawList& draw, const SeriesStyle& style, ImVec2 left, float width);

}  // namespace lessons::ui
