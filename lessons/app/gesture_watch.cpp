#include "lessons/app/gesture_watch.h"

#include <imgui_internal.h>

#include <initializer_list>

namespace lessons::app {

bool GestureWatch::is_under_way(double now) {
    for (const ImGuiKey key :
         {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
        if (ImGui::IsKeyDown(key)) over_at_ = now + kPause;
    }
    return ImGui::IsAnyMouseDown() || ImGui::GetCurrentContext()->ActiveId != 0 || is_waiting(now);
}

}  // namespace lessons::app
