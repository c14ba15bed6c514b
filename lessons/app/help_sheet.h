#pragma once

#include "lessons/app/layout.h"

namespace lessons::app {

/// The list of keys over the page, made from the table of key bindings. False once it was closed.
bool draw_help_sheet(const Area& page);

}  // namespace lessons::app
