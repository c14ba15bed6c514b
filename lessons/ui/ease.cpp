#include "lessons/ui/ease.h"

#include "lessons/ui/context.h"

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kDuration = 0.15f;

}  // namespace

float ease_out(float share) {
    const float left = 1.0f - std::clamp(share, 0.0f, 1.0f);
    return 1.0f - left * left * left;
}

float ease(ImGuiID id, float target) {
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID from_key = id ^ 0x65a5e001u;
    const ImGuiID to_key = id ^ 0x65a5e002u;
    const ImGuiID start_key = id ^ 0x65a5e003u;
    const float now = static_cast<float>(context().now);
    const float to = memory.GetFloat(to_key, target);
    const float from = memory.GetFloat(from_key, target);
    const float start = memory.GetFloat(start_key, now - 2.0f * kDuration);
    const float share = context().reduced_motion ? 1.0f : (now - start) / kDuration;
    const float value = from + (to - from) * ease_out(share);
    if (share < 1.0f) context().animating = true;
    memory.SetFloat(to_key, target);
    if (to == target) return value;
    if (context().reduced_motion) return target;
    memory.SetFloat(from_key, value);
    memory.SetFloat(start_key, now);
    context().animating = true;
    return value;
}

}  // namespace lessons::ui
