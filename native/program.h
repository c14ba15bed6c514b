#pragma once
// What the program does with a window: runs in it until it is closed, or takes a picture.

#include "native/options.h"

namespace native {

/// Opens the window and runs until it is closed. Returns the exit code of the process.
int run_in_window(const Options& options);

/// Draws until nothing moves any more, writes the picture, prints the lesson's summary. Returns the exit
/// code.
int take_screenshot(const Options& options);

}  // namespace native
