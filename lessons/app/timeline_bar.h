#pragma once
// The timeline: first, back, play, on, last, scrub bar, bookmark, speed, step.

#include "lessons/app/layout.h"
#include "lessons/app/session.h"

namespace lessons::app {

enum class SheetToggle { none, pressed };

/// Draws the bar and moves the session's player. On a phone it also has the button that opens the controls'
/// sheet.
SheetToggle draw_timeline(const Area& area, Session& session, Width width);

}  // namespace lessons::app
