#pragma once
// Corners of the plan by their coordinates.

#include "core/geometry/half_plane_intersection.h"
#include "lessons/lp/line_labels.h"
#include "lessons/ui/plot.h"

#include <span>

namespace lessons::lp {

/// Writes "(20, 60)" beside every corner that has room for it.
void name_corners(ui::Plot& plot, LineLabels& labels, std::span<const core::geometry::RegionVertex> vertices);

}  // namespace lessons::lp
