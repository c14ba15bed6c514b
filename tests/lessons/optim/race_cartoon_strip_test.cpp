#include "lessons/optim/race_cartoon_strip.h"

#include "lessons/optim/race_trail.h"
#include "tests/lessons/optim/race_fixture.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::optim;
using namespace tests;
using Wish = CartoonWish::Kind;

namespace {

constexpr float kWidth = 480.0f;
constexpr float kHeight = 160.0f;

/// Momentum's fourth step on the bowl: stand, slope, kept, downhill, arrive.
struct Strip {
    Race race = raced(settings_on("ellipse", kMomentum), 3);
    Cartoon cartoon = *next_step_of(race.racers().front());
    std::size_t phase = 2;
    CartoonWish wish;
    test::HeadlessImGui screen;

    test::HeadlessImGui::Draw draw() {
        return [this] {
            const auto style = style_of(race.racers().front());
            const CartoonWish now = draw_cartoon_strip(cartoon, phase, "Momentum, step 4", style);
            if (now.kind != Wish::none) wish = now;
        };
    }
    CartoonWish click(ImVec2 at) {
        wish = {};
        screen.settle(kWidth, kHeight, draw());
        screen.click(at, kWidth, kHeight, draw());
        return wish;
    }
};

}  // namespace

TEST_CASE("The buttons lead to the next term and the one before, the dots anywhere") {
    Strip strip;
    CHECK(strip.click({466.0f, 16.0f}).kind == Wish::forth);
    CHECK(strip.click({365.0f, 16.0f}).kind == Wish::back);
    const CartoonWish there = strip.click({390.0f, 16.0f});
    CHECK(there.kind == Wish::to);
    CHECK(there.phase == 0);
    strip.screen.drag({390.0f, 16.0f}, {445.0f, 16.0f}, kWidth, kHeight, strip.draw());
    CHECK(strip.wish.phase == 4);
    CHECK(strip.click({200.0f, 120.0f}).kind == Wish::none);
}

TEST_CASE("The term that is told glows in its colour") {
    Strip strip;
    const ImU32 glow = lessons::ui::with_alpha(lessons::ui::theme().accent, 0.6f);  // the memory's
    strip.screen.settle(kWidth, kHeight, strip.draw());
    CHECK(strip.screen.drew_color(glow));
    strip.phase = 3;  // the gradient's part
    strip.screen.settle(kWidth, kHeight, strip.draw());
    CHECK_FALSE(strip.screen.drew_color(glow));
    CHECK(strip.screen.all_vertices_finite());
}

TEST_CASE("A very narrow strip and a finished method are drawn safely") {
    Strip strip;
    strip.screen.settle(120.0f, 90.0f, strip.draw());
    CHECK(strip.screen.all_vertices_finite());
    strip.screen.settle(300.0f, 90.0f, [] { draw_empty_cartoon_strip("Newton: At the minimum."); });
    CHECK(strip.screen.all_vertices_finite());
}
