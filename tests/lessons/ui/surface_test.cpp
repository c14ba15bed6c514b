#include "lessons/ui/surface.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace lessons::ui;
using core::Vector2;

namespace {

/// f(x, y) = x^2 on [-1, 1]^2, a valley along y.
std::vector<double> valley(int side) {
    std::vector<double> values;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const double x = -1.0 + 2.0 * column / (side - 1);
            values.push_back(x * x);
        }
    }
    return values;
}

GridView view_of(const std::vector<double>& values, int side) {
    return {values.data(), side, side, -1, 1, -1, 1};
}

void draw_scene(SurfaceView& view) {
    const std::vector<Vector2> path{{-1.0, 0.0}, {0.0, 0.3}, {core::kNaN, 0.0}, {5.0, 5.0}, {1.0, 1.0}};
    SurfacePlot plot("surface", view, {.x_label = "x", .y_label = "y", .z_label = "f"});
    plot.floor_line(path, 0);
    plot.surface();
    plot.path("path", path, series_style(0));
    for (const Vector2& point : path) plot.marker("path", point, series_style(1));
    plot.text({0.0, 0.0}, "valley");
    plot.hovered();
}

}  // namespace

TEST_CASE("A surface draws finite vertices from every side and at every size") {
    const std::vector<double> values = valley(17);
    for (const ImVec2 size : {ImVec2(1, 1), ImVec2(30, 400), ImVec2(390, 440), ImVec2(3840, 2160)}) {
        test::HeadlessImGui screen;
        SurfaceView view;
        view.set_grid(view_of(values, 17), {});
        screen.move_pointer(size * 0.5f);
        for (int turn = 0; turn < 8; ++turn) {
            view.orbit.yaw = 0.8f * static_cast<float>(turn);
            view.orbit.pitch = 0.2f * static_cast<float>(turn);
            screen.frame(size.x, size.y, [&] { draw_scene(view); });
            CHECK(screen.all_vertices_finite());
        }
    }
}

TEST_CASE("Holes and infinities in the grid and an empty grid are survived") {
    const std::array<double, 9> wild{0, core::kNaN, 1e300, -core::kInfinity, 1, 2, core::kInfinity, 3, 4};
    test::HeadlessImGui screen;
    SurfaceView view;
    screen.settle(400, 300, [&] { draw_scene(view); });
    CHECK(screen.all_vertices_finite());
    view.set_grid({wild.data(), 3, 3, -1, 1, -1, 1}, {.high = 4.0});
    screen.settle(400, 300, [&] { draw_scene(view); });
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("Heights follow the scale and are cut at its ends") {
    const std::vector<double> values = valley(21);
    SurfaceView view;
    view.set_grid(view_of(values, 21), {.low = 0.0, .high = 0.5});
    CHECK(view.height_at(0.0, 0.0) == doctest::Approx(0.0));
    CHECK(view.height_at(0.5, 0.7) == doctest::Approx(0.5));
    CHECK(view.height_at(1.0, 1.0) == doctest::Approx(1.0));
    CHECK(std::isnan(view.height_at(1.1, 0.0)));
}

TEST_CASE("Dragging turns the surface, within limits, and a double click turns it back") {
    test::HeadlessImGui screen;
    const std::vector<double> values = valley(9);
    SurfaceView view;
    view.set_grid(view_of(values, 9), {});
    const auto draw = [&] { draw_scene(view); };
    screen.drag({200, 150}, {300, 150}, 400, 300, draw);
    CHECK(view.orbit.yaw == doctest::Approx(Orbit{}.yaw + 0.8f).epsilon(0.02));
    screen.drag({200, 20}, {200, 290}, 400, 300, draw);
    CHECK(view.orbit.pitch == Orbit::kHighestPitch);
    screen.double_click({200, 150}, 400, 300, draw);
    CHECK(view.orbit.yaw == Orbit{}.yaw);
}

TEST_CASE("The wall of a valley hides what lies behind it") {
    test::HeadlessImGui screen;
    const std::vector<double> values = valley(33);
    SurfaceView view;
    view.set_grid(view_of(values, 33), {});
    view.orbit = {.yaw = 1.5707963f, .pitch = 0.1f};
    screen.frame(400, 300, [&] {
        SurfacePlot plot("surface", view);
        plot.surface();
        CHECK(plot.is_hidden({0.0, 0.0}));
        CHECK(!plot.is_hidden({-1.0, 0.0}));
    });
    view.orbit.pitch = 1.5f;
    screen.frame(400, 300, [&] {
        const SurfacePlot plot("surface", view);
        CHECK(!plot.is_hidden({0.0, 0.0}));
    });
}

TEST_CASE("Higher points are drawn higher") {
    test::HeadlessImGui screen;
    const std::vector<double> values = valley(9);
    SurfaceView view;
    view.set_grid(view_of(values, 9), {});
    screen.frame(400, 300, [&] {
        const SurfacePlot plot("surface", view);
        CHECK(plot.project(Vector2(0.2, 0.3), 1.0).y < plot.project(Vector2(0.2, 0.3), 0.0).y);
        CHECK(std::isnan(plot.project(Vector2(9.0, 9.0)).y));
    });
}

TEST_CASE("A handle is dragged over the surface: it stays under the pointer, and the view does not turn") {
    const std::vector<double> values = valley(21);
    SurfaceView view;
    view.set_grid(view_of(values, 21), {.low = 0.0, .high = 1.0});
    test::HeadlessImGui screen;
    Vector2 point(0.0, 0.0);
    ImVec2 place;
    Drag last;
    const auto draw = [&] {
        SurfacePlot plot("surface", view, {});
        plot.surface();
        const Drag drag = plot.drag_point("start", point);
        if (drag.moved) last = drag;
        place = plot.project(point);
    };
    screen.settle(400, 400, draw);
    const ImVec2 from = place;
    const Orbit before = view.orbit;
    screen.drag(from, from + ImVec2(30.0f, 12.0f), 400, 400, draw);
    CHECK(last.moved);
    CHECK(point.norm() > 0.05);
    CHECK(std::fabs(place.x - from.x - 30.0f) < 1.0f);
    CHECK(std::fabs(place.y - from.y - 12.0f) < 1.0f);
    CHECK(view.orbit.yaw == before.yaw);
    screen.drag({20, 380}, {60, 380}, 400, 400, draw);  // beside it the view turns as ever
    CHECK(view.orbit.yaw != before.yaw);
}
