#pragma once
// The long track of the timeline: a knob to drag to any step, and the bookmarks above it.

#include "lessons/app/session.h"

namespace lessons::app {

/// Draws the track of this width in the current window and moves the session's player. What is filled has
/// been reached; the knob stands where the run is going.
void draw_scrub_bar(Session& session, float width);

}  // namespace lessons::app
