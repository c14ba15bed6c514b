#include "web/touch_scroll.h"

#include <imgui_internal.h>

namespace web {

namespace {

/// The nearest window around `window` that has something to scroll to, or null.
ImGuiWindow* scrollable(ImGuiWindow* window) {
    while (window != nullptr && window->ScrollMax.x <= 0.0f && window->ScrollMax.y <= 0.0f) {
        window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
    }
    return window;
}

void scroll(ImGuiWindow* window, ImVec2 pixels) {
    if (window == nullptr) return;
    ImGui::SetScrollX(window, window->Scroll.x - pixels.x);
    ImGui::SetScrollY(window, window->Scroll.y - pixels.y);
}

/// Dear ImGui makes the window itself active where no widget was hit.
bool no_widget_is_active(const ImGuiContext& context) {
    return context.ActiveId == 0 ||
           (context.ActiveIdWindow != nullptr && context.ActiveId == context.ActiveIdWindow->MoveId);
}

}  // namespace

void TouchScroll::follow_finger() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiIO& io = context.IO;
    const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen && io.MouseDown[ImGuiMouseButton_Left];
    if (!finger) {
        dragged_ = nullptr;
    } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        // The click's own frame: a widget may still take it.
        dragged_ = scrollable(context.HoveredWindow);
    } else if (no_widget_is_active(context)) {
        scroll(dragged_, io.MouseDelta);
    }
}

void TouchScroll::scroll_by(ImVec2 pixels) {
    scroll(scrollable(ImGui::GetCurrentContext()->HoveredWindow), pixels);
}

}  // namespace web
