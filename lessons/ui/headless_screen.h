#pragma once
// Dear ImGui without a window or a graphics card: draws frames into nothing. For the build, which asks
// lessons for their names, and for tests.

#include "lessons/ui/context.h"

#include <imgui.h>

#include <functional>

namespace lessons::ui {

/// Owns a context of Dear ImGui, and makes it the current one.
class HeadlessScreen {
public:
    explicit HeadlessScreen(ThemeName theme = ThemeName::light);
    ~HeadlessScreen();
    HeadlessScreen(const HeadlessScreen&) = delete;
    HeadlessScreen& operator=(const HeadlessScreen&) = delete;

    /// Where there are several: makes this one Dear ImGui's current one, as a new one is.
    void activate();

    using Draw = std::function<void()>;

    /// One frame of 1/60 s; `draw` runs inside a window that covers the whole display, without padding
    /// (see opens_window).
    void frame(float width, float height, const Draw& draw);

    /// Several frames, until layouts that need the frame before have settled.
    void settle(float width, float height, const Draw& draw);

    Context context;
    bool opens_window = true;  ///< False for the whole program, which opens its own.

private:
    ImGuiContext* imgui_ = nullptr;
};

}  // namespace lessons::ui
