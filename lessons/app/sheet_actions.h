#pragma once

#include "lessons/app/commands.h"

#include <optional>

namespace lessons::app {

/// On a phone: what has no room in the bars, as buttons under the controls.
std::optional<Command> draw_sheet_actions();

}  // namespace lessons::app
