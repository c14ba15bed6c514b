#pragma once

#include <imgui.h>

namespace lessons::ui {

/// How far something is: a thin line from `left`, `length` px long, in the accent's colour up to `fraction`
/// of it.
void progress_track(ImVec2 left, float length, double fraction);

}  // namespace lessons::ui
