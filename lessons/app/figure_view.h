#pragma once

#include "lessons/app/layout.h"
#include "lessons/app/pending_work.h"
#include "lessons/app/session.h"

namespace lessons::app {

/// Draws the lesson's figure into the area and carries out what the learner changed in it. Work that is
/// pending for longer than a glance shows as a quiet bar along the top.
void draw_figure(const char* id, const Area& area, Session& session, const PendingWork& pending);

}  // namespace lessons::app
