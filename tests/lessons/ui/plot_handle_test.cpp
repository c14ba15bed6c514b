#include "lessons/ui/plot.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <imgui_internal.h>

using namespace lessons::ui;
using core::Vector2;

namespace {

constexpr float kWidth = 640.0f;
constexpr float kHeight = 480.0f;

/// A plot with one handle, remembering what happened to it.
struct PointScene {
    PlotView view{{{0.0, 10.0}, {0.0, 10.0}}};
    Vector2 point{5.0, 5.0};
    HandleStyle style;
    ImVec2 pixel;
    ImVec2 target;
    int moves = 0;
    int resets = 0;
    int releases = 0;

    void draw() {
        Plot plot("plot", view);
        const Drag drag = plot.drag_point("handle", point, style);
        moves += drag.moved;
        resets += drag.reset;
        releases += drag.released;
        pixel = plot.to_pixel(point);
        target = plot.to_pixel({7.03, 2.04});
    }
};

}  // namespace

TEST_CASE("A point follows the pointer and the ground stays where it is") {
    test::HeadlessImGui screen;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.drag(scene.pixel, scene.target, kWidth, kHeight, draw);
    CHECK(scene.point.x() == doctest::Approx(7.03).epsilon(0.01));
    CHECK(scene.point.y() == doctest::Approx(2.04).epsilon(0.01));
    CHECK(scene.moves > 1);
    CHECK(scene.releases == 1);
    CHECK(!scene.view.moved());
}

TEST_CASE("A point taken beside its middle does not jump") {
    test::HeadlessImGui screen;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.click(scene.pixel + ImVec2(5, 4), kWidth, kHeight, draw);
    CHECK(scene.point == Vector2(5.0, 5.0));
}

TEST_CASE("Shift snaps to round values") {
    test::HeadlessImGui screen;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.key(ImGuiMod_Shift, true);
    screen.drag(scene.pixel, scene.target, kWidth, kHeight, draw);
    CHECK(scene.point.x() == doctest::Approx(7.0));
    CHECK(scene.point.y() == doctest::Approx(2.0));
}

TEST_CASE("A point stays inside its limits") {
    test::HeadlessImGui screen;
    PointScene scene;
    scene.style.x = {0.0, 6.0};
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.drag(scene.pixel, scene.target, kWidth, kHeight, draw);
    CHECK(scene.point.x() == 6.0);
}

TEST_CASE("A double click on a handle asks for its default") {
    test::HeadlessImGui screen;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.double_click(scene.pixel, kWidth, kHeight, draw);
    CHECK(scene.resets == 1);
    CHECK(scene.point == Vector2(5.0, 5.0));
}

TEST_CASE("Arrow keys move the focused handle") {
    test::HeadlessImGui screen;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.key(ImGuiKey_Tab, true);
    screen.frame(kWidth, kHeight, draw);
    screen.key(ImGuiKey_Tab, false);
    screen.settle(kWidth, kHeight, draw);
    screen.key(ImGuiKey_RightArrow, true);
    screen.frame(kWidth, kHeight, draw);
    screen.key(ImGuiKey_RightArrow, false);
    screen.frame(kWidth, kHeight, draw);
    CHECK(scene.point.x() == doctest::Approx(5.1));
    CHECK(scene.point.y() == 5.0);
}

TEST_CASE("A point that is outside the window waits at the edge and can be fetched") {
    test::HeadlessImGui screen;
    PointScene scene;
    scene.point = {50.0, 5.0};
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    ImVec2 edge;
    screen.frame(kWidth, kHeight, [&] {
        const Plot plot("plot", scene.view);
        edge = {plot.area().Max.x - 2.0f, plot.to_pixel({0.0, 5.0}).y};
    });
    screen.drag(edge, scene.target, kWidth, kHeight, draw);
    CHECK(scene.point.x() < 10.0);
}

TEST_CASE("A line moves along its normal, taken anywhere along it") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 10.0}, {0.0, 10.0}});
    double offset = 8.0;
    ImVec2 on_line, farther;
    const auto draw = [&] {
        Plot plot("plot", view);
        plot.drag_line("edge", {1.0, 1.0}, offset);
        on_line = plot.to_pixel({1.0, 7.0});
        farther = plot.to_pixel({3.0, 8.0});
    };
    screen.settle(kWidth, kHeight, draw);
    screen.drag(on_line, farther, kWidth, kHeight, draw);
    CHECK(offset == doctest::Approx(11.0).epsilon(0.02));
    CHECK(!view.moved());
}

TEST_CASE("The words of a handle stand on the side that is asked for, and inside the plot") {
    test::HeadlessImGui screen;
    PointScene scene;
    scene.style = {.hint = "Drag me", .words_toward = {0.0f, -1.0f}};
    const auto words_at = [&](Vector2 point) {
        scene.point = point;
        screen.settle(kWidth, kHeight, [&] { scene.draw(); });
        return screen.bounds_of_color(with_alpha(theme().surface, 0.9f));
    };
    CHECK(words_at({5.0, 5.0}).Max.y < scene.pixel.y);
    CHECK(words_at({5.0, 10.0}).Min.y > scene.pixel.y);  // no room above
    scene.style.words_toward = {-1.0f, 0.0f};
    CHECK(words_at({5.0, 5.0}).Max.x < scene.pixel.x);
    CHECK(words_at({0.0, 0.0}).Min.x > scene.pixel.x);
    CHECK(words_at({0.0, 0.0}).Max.y <= scene.pixel.y + 1.0f);
}

TEST_CASE("On a phone a handle is hit from 20 px away") {
    test::HeadlessImGui screen;
    screen.context.narrow = true;
    PointScene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(kWidth, kHeight, draw);
    screen.drag(scene.pixel + ImVec2(15, 15), scene.target, kWidth, kHeight, draw);
    CHECK(scene.moves > 0);
}
