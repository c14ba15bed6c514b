#pragma once
// Scrolling by finger, which Dear ImGui leaves to others: a finger on text drags the text, not a widget.

#include <imgui.h>

struct ImGuiWindow;

namespace web {

class TouchScroll {
public:
    /// Between ImGui::NewFrame() and the program's frame: moves what one finger drags, unless a widget has
    /// it.
    void follow_finger();

    /// Moves what is under the pointer by so many pixels: two fingers.
    static void scroll_by(ImVec2 pixels);

private:
    ImGuiWindow* dragged_ = nullptr;
};

}  // namespace web
