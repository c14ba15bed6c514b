#pragma once

#include "lessons/app/app.h"
#include "native/options.h"

namespace native {

/// Draws the pictures that the program wants of itself for files, if any, beside the window, whose size is
/// `logical`. Needs current contexts of OpenGL and Dear ImGui, between two frames.
void take_pictures(lessons::app::App& app, Size logical, double now);

}  // namespace native
