#include "lessons/ui/press_area.h"

#include "lessons/ui/controls.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::ui;

TEST_CASE("Tab comes to every control, and Enter and Space press it") {
    test::HeadlessImGui screen;
    bool on = false;
    int pressed = 0;
    const auto draw = [&] {
        if (button("Press", ButtonStyle::primary)) ++pressed;
        toggle("Switch", on);
    };
    const auto press = [&](ImGuiKey key) {
        screen.key(key, true);
        screen.settle(400, 200, draw);
        screen.key(key, false);
        screen.settle(400, 200, draw);
    };
    screen.settle(400, 200, draw);
    const int unfocused = screen.vertex_count();
    press(ImGuiKey_Tab);
    CHECK(screen.vertex_count() > unfocused);  // the ring
    press(ImGuiKey_Enter);
    press(ImGuiKey_Space);
    CHECK(pressed == 2);
    press(ImGuiKey_Tab);
    press(ImGuiKey_Space);
    CHECK(on);
}

TEST_CASE("An area of no size is harmless") {
    test::HeadlessImGui screen;
    screen.settle(400, 200, [] { CHECK_FALSE(press_area("nothing", {0.0f, -5.0f})); });
    CHECK(screen.all_vertices_finite());
}
