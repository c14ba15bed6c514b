#pragma once

#include "lessons/app/commands.h"
#include "lessons/app/session.h"

namespace lessons::app {

/// Carries out a command that moves along the timeline: play, step, ends, bookmarks. False for any other one.
bool perform_time_command(Command command, Session& session);

}  // namespace lessons::app
