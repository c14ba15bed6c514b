#pragma once
// Under two compared figures: what was set differently and what came of it, and what can be done with A and
// B.

#include "lessons/app/comparison.h"
#include "lessons/app/layout.h"

namespace lessons::app {

enum class CompareAction { none, swap, adopt, close };

/// How high the strip would like to be, px.
float compare_strip_height();

CompareAction draw_compare_strip(const Area& area, const Comparison& comparison);

}  // namespace lessons::app
