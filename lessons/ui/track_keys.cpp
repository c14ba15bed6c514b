#include "lessons/ui/track_keys.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

double TrackKeys::moved(double share, double stride) const {
    if (to_start) return 0.0;
    if (to_end) return 1.0;
    return std::clamp(share + direction * (is_large ? 0.1 : stride), 0.0, 1.0);
}

TrackKeys take_track_keys() {
    TrackKeys keys;
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return keys;
    const ImGuiID id = ImGui::GetItemID();
    const auto pressed = [id](ImGuiKey key) {
        ImGui::SetKeyOwner(key, id);
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id);
    };
    keys.direction = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
    keys.is_large = ImGui::GetIO().KeyShift;
    keys.to_start = pressed(ImGuiKey_Home);
    keys.to_end = pressed(ImGuiKey_End);
    return keys;
}

}  // namespace lessons::ui
