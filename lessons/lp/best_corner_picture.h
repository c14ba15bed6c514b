#pragma once
// Where the walk's ways are on the plan.

#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/plan_parts.h"

namespace lessons::corner {

/// Where a way ends on the screen.
core::Vector2 end_of(const ui::Plot& plot, const Run& run, const Way& way);

}  // namespace lessons::corner
