#pragma once
// Changes of state that glide: 150 ms, fast at first, slow at the end. With reduced motion they jump.
//
//   const float glow = ease(ImGui::GetID("glow"), hovered ? 1.0f : 0.0f);

#include <imgui.h>

namespace lessons::ui {

/// The eased value on its way to `target`, remembered under `id` in the current window. The first call of an
/// id gives the target itself. Sets Context::animating while it moves, so that frames go on only then.
float ease(ImGuiID id, float target);

/// The curve: 0 at 0, 1 at 1, cubic ease-out between; brought into [0, 1] outside.
float ease_out(float share);

}  // namespace lessons::ui
