#pragma once
// Where a typed function has no value: hatched, and said.

#include "core/geometry/grid.h"
#include "lessons/ui/plot.h"

#include <optional>

namespace lessons::optim {

/// The middle of the widest hole of the grid, where most nodes around have no finite value; nothing where all
/// have one.
std::optional<core::Vector2> widest_hole(const core::geometry::Grid& grid);

/// Hatches what has no finite value and names the widest hole.
void draw_holes(ui::Plot& plot, const core::geometry::Grid& grid, core::Vector2 widest);

}  // namespace lessons::optim
