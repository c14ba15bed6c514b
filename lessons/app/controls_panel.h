#pragma once
// The parameters as one row of labelled controls that wraps, and the state of the lesson in a sentence.

#include "lessons/app/comparison.h"
#include "lessons/app/layout.h"

namespace lessons::app {

/// Draws controls for all parameters into the area and applies changes. Gives the height it would like. Where
/// two copies are compared, `copy` is the one that the controls belong to, and a switch changes it.
float draw_controls(const Area& area, Session& session, Side* copy = nullptr);

/// The same controls, one under the other, in the current window (the sheet on a phone).
void draw_controls_column(Session& session, Side* copy = nullptr);

}  // namespace lessons::app
