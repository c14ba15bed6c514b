#pragma once
// Two copies of a lesson beside each other, or one at a time on a phone.

#include "lessons/app/compare_strip.h"
#include "lessons/app/comparison.h"
#include "lessons/app/layout.h"

namespace lessons::app {

/// Draws both figures with their badges and the strip of differences. A press on a figure makes it the copy
/// that the controls change.
CompareAction draw_comparison(const Area& area, Comparison& comparison, const PendingWork& pending_a);

}  // namespace lessons::app
