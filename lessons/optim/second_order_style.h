#pragma once
// How methods and their looks are drawn in every pane.

#include "lessons/optim/second_order_walk.h"
#include "lessons/ui/context.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

inline ui::SeriesStyle style_of(std::size_t method) { return ui::series_style(static_cast<int>(method)); }
inline ImU32 color_of(const DescentWalk& walk) { return style_of(walk.settings().method).color; }

/// Of the marks at which steps begin and end, px.
inline constexpr float kHeadRadius = 7.0f;

inline bool is_inside(const ui::Plot& plot, core::Vector2 point) {
    return plot.window().x.contains(point.x()) && plot.window().y.contains(point.y());
}

/// A place at which the function was evaluated: a hollow mark, everywhere.
inline void draw_look(ImDrawList& draw, ImVec2 center, float radius, ImU32 color) {
    draw.AddCircle(center, radius, ui::theme().surface, 20, 4.0f);
    draw.AddCircle(center, radius, color, 20, 1.75f);
}

}  // namespace lessons::optim
