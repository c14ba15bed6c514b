#pragma once
// The parameters as one row of labelled controls that wraps, and the state of the lesson in a sentence.

#include "lessons/app/layout.h"
#include "lessons/app/session.h"

namespace lessons::app {

/// Draws controls for all parameters into the area and applies changes. Gives the height it would like.
float draw_controls(const Area& area, Session& session);

/// The same controls, one under the other, in the current window (the sheet on a phone).
void draw_controls_column(Session& session);

}  // namespace lessons::app
