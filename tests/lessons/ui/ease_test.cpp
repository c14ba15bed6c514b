#include "lessons/ui/ease.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::ui;

TEST_CASE("A change glides for 150 ms and then rests") {
    test::HeadlessImGui screen;
    float target = 0.0f;
    float value = -1.0f;
    const auto draw = [&] { value = ease(42, target); };
    screen.frame(100, 100, draw);
    CHECK(value == 0.0f);
    CHECK(!screen.context.animating);
    target = 1.0f;
    screen.frame(100, 100, draw);
    screen.frame(100, 100, draw);
    CHECK(value > 0.0f);
    CHECK(value < 1.0f);
    CHECK(screen.context.animating);
    for (int i = 0; i < 10; ++i) screen.frame(100, 100, draw);
    CHECK(value == doctest::Approx(1.0f));
    CHECK(!screen.context.animating);
}

TEST_CASE("With reduced motion everything jumps") {
    test::HeadlessImGui screen;
    screen.context.reduced_motion = true;
    float target = 0.0f;
    float value = -1.0f;
    const auto draw = [&] { value = ease(42, target); };
    screen.frame(100, 100, draw);
    target = 1.0f;
    screen.frame(100, 100, draw);
    CHECK(value == 1.0f);
    CHECK(!screen.context.animating);
}

TEST_CASE("The curve is fast at first and slow at the end") {
    CHECK(ease_out(0.0f) == 0.0f);
    CHECK(ease_out(1.0f) == 1.0f);
    CHECK(ease_out(0.5f) == doctest::Approx(0.875f));
    CHECK(ease_out(2.0f) == 1.0f);
}
