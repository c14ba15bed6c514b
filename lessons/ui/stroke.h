#pragma once
// A line through many points in pixels: anti-aliased, dashed, clipped and thinned out to what can be seen.
//
//   Stroke stroke(draw, scratch, clip, {.color = theme().accent, .dash = Dash::dashed});
//   for (...) stroke.add(x, y);   // a NaN or an infinity interrupts the line
//   stroke.finish();

#include "lessons/ui/mark.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <vector>

namespace lessons::ui {

struct StrokeStyle {
    ImU32 color = 0;
    float thickness = 2.0f;
    Dash dash = Dash::solid;
};

class Stroke {
public:
    /// `scratch` is reused from call to call so that nothing is allocated; `clip` in pixels.
    Stroke(ImDrawList& draw, std::vector<ImVec2>& scratch, const ImRect& clip, const StrokeStyle& style);

    /// The next point. Coordinates may be far outside: only the part inside `clip` is drawn.
    void add(double x, double y);

    /// Draws what is still held back. Must be called once at the end.
    void finish();

private:
    struct Pixel {
        double x = 0.0;
        double y = 0.0;
    };
    /// Points inside one pixel column: only first, lowest, highest and last can be told apart.
    struct Column {
        double place = 0.0;
        int count = 0;
        Pixel first, lowest, highest, last;
        bool lowest_came_first = false;
    };

    void flush_column();
    void connect(Pixel to);
    void push(Pixel pixel);
    void flush_polyline();
    void draw_solid(const ImVec2* points, int count);
    void draw_dashed();

    ImDrawList& draw_;
    std::vector<ImVec2>& points_;
    double left_, top_, right_, bottom_;
    StrokeStyle style_;
    Column column_;
    Pixel previous_;
    bool has_previous_ = false;
};

}  // namespace lessons::ui
