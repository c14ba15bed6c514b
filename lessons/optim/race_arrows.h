#pragma once
// Arrows and triangles on the map, and how much longer a step has to be drawn to be seen.

#include "core/types.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

/// px between the two ends of a step as it is drawn.
double length_on_screen(const ui::Plot& plot, core::Vector2 from, core::Vector2 step);

/// 1 for a step of so many px that it can be seen, else the round factor that makes it about as long as can
/// be read.
double enlargement(double length);

/// Nothing where it would be shorter than a few px.
void draw_arrow(ui::Plot& plot, core::Vector2 tail, core::Vector2 tip, ImU32 color, float thickness = 3.0f);

/// The corners are the columns.
void draw_triangle(ui::Plot& plot, const core::Matrix& corners, ImU32 color, ui::Dash dash);

/// A hollow circle: somewhere that was only tried.
void draw_trial_mark(ui::Plot& plot, core::Vector2 at, ImU32 color);

}  // namespace lessons::optim
