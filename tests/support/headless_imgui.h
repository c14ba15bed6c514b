#pragma once
// Dear ImGui without a window or a graphics card: draws frames into nothing, takes made-up input and looks at
// what was drawn.
//
//   test::HeadlessImGui screen;
//   screen.frame(800, 600, [&] { Plot plot("plot", view); ... });
//   screen.drag({100, 100}, {200, 100}, 800, 600, draw);
//   CHECK(screen.all_vertices_finite());

#include "lessons/ui/context.h"

#include <imgui.h>

#include <functional>

namespace test {

class HeadlessImGui {
public:
    explicit HeadlessImGui(lessons::ui::ThemeName theme = lessons::ui::ThemeName::light);
    ~HeadlessImGui();
    HeadlessImGui(const HeadlessImGui&) = delete;
    HeadlessImGui& operator=(const HeadlessImGui&) = delete;

    /// Where a test has several: makes this one Dear ImGui's current one, as a new one is.
    void activate();

    using Draw = std::function<void()>;

    /// One frame of 1/60 s; `draw` runs inside a window that covers the whole display, without padding.
    void frame(float width, float height, const Draw& draw);

    /// Several frames, until layouts that need the frame before have settled.
    void settle(float width, float height, const Draw& draw);

    void move_pointer(ImVec2 to);
    void press();
    void release();
    void wheel(float notches);
    /// The key goes down and stays so.
    void key(ImGuiKey key, bool down);

    /// Presses at `from`, moves to `to` in steps and lets go, a frame for each.
    void drag(ImVec2 from, ImVec2 to, float width, float height, const Draw& draw);
    void click(ImVec2 at, float width, float height, const Draw& draw);
    void double_click(ImVec2 at, float width, float height, const Draw& draw);

    /// Of the last frame.
    bool all_vertices_finite() const;
    int vertex_count() const;
    /// Whether something of this colour (opacity included) was drawn.
    bool drew_color(ImU32 color) const;

    lessons::ui::Context context;

private:
    void acknowledge_textures();

    ImGuiContext* imgui_ = nullptr;
};

}  // namespace test
