#pragma once
// Regions and notes on the plan of two whole numbers.

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/linear_program.h"
#include "lessons/lp/line_labels.h"
#include "lessons/ui/plot.h"

#include <string>
#include <vector>

namespace lessons::whole {

/// The plans that the row's only finite bound allows.
core::geometry::HalfPlane half_plane_of(const core::lp::LinearProgram& program, std::size_t row);

/// The corners of the visible part of the program's region; none where it is empty.
std::vector<core::Vector2> corners_of(const ui::Plot& plot, const core::lp::LinearProgram& program);

/// Words beside a point, where they are clearest, with a thin leader.
void write_note(ui::Plot& plot, lp::LineLabels& labels, core::Vector2 point, const std::string& text,
                ImU32 color);

}  // namespace lessons::whole
