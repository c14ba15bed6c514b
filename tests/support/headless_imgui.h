#pragma once
// Takes made-up input on a screen without a window, and looks at what was drawn.
//
//   test::HeadlessImGui screen;
//   screen.frame(800, 600, [&] { Plot plot("plot", view); ... });
//   screen.drag({100, 100}, {200, 100}, 800, 600, draw);
//   CHECK(screen.all_vertices_finite());

#include "lessons/ui/headless_screen.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace test {

class HeadlessImGui : public lessons::ui::HeadlessScreen {
public:
    using HeadlessScreen::HeadlessScreen;

    void move_pointer(ImVec2 to);
    void press();
    void release();
    void wheel(float notches);
    /// The key goes down and stays so.
    void key(ImGuiKey key, bool down);
    /// The key goes down and up, a frame for each.
    void press_key(ImGuiKey key, float width, float height, const Draw& draw);
    /// Characters for the field that has the keyboard.
    void type(const char* text, float width, float height, const Draw& draw);

    /// Presses at `from`, moves to `to` in steps and lets go, a frame for each.
    void drag(ImVec2 from, ImVec2 to, float width, float height, const Draw& draw);
    void click(ImVec2 at, float width, float height, const Draw& draw);
    void double_click(ImVec2 at, float width, float height, const Draw& draw);

    /// Of the last frame.
    bool all_vertices_finite() const;
    int vertex_count() const;
    /// Whether something of this colour (opacity included) was drawn.
    bool drew_color(ImU32 color) const;
    /// Around everything of this colour (opacity included); inverted where nothing is.
    ImRect bounds_of_color(ImU32 color) const;
};

}  // namespace test
