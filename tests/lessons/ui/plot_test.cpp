#include "lessons/ui/plot.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace lessons::ui;
using core::Vector2;

namespace {

constexpr float kWidth = 640.0f;
constexpr float kHeight = 480.0f;

const std::vector<Vector2> kLine{{0.0, 0.0}, {1.0, 1.0}, {2.0, 0.5}};

/// Everything that a plot can draw, on data with holes and infinities.
void draw_everything(PlotView& view, const PlotOptions& options) {
    const std::vector<Vector2> wild{{0.0, 0.1},      {core::kNaN, 0.3}, {0.4, core::kInfinity},
                                    {1e300, -1e300}, {-1e300, 1e5},     {0.6, -0.2},
                                    {0.6, -0.2}};
    const std::array<double, 9> values{0, 1, 2, core::kNaN, 4, core::kInfinity, 6, -1e300, 8};
    const GridView grid{values.data(), 3, 3, 0.0, 1.0, 0.0, 1.0};
    Plot plot("plot", view, options);
    plot.heat_map(grid, {.high = 8.0});
    plot.cells(grid, {.high = 8.0}, CellText::number);
    plot.color_bar({.high = 8.0}, "value");
    plot.contour(wild, 2.5, {.labelled = true});
    plot.vector_field(wild, wild, theme().text);
    plot.polygon(wild, {.hatch = RegionStyle::Hatch::diagonal, .outline = 1.0f});
    plot.half_plane({1.0, core::kNaN}, 1.0, {});
    plot.half_plane({1.0, 1.0}, 0.7, {.hatch = RegionStyle::Hatch::diagonal});
    plot.infinite_line({0.0, 0.0}, 1.0, {});
    plot.infinite_line({1.0, 3.0}, 0.5, {.dash = Dash::dash_dot});
    plot.bars("bars", wild, 0.2, series_style(1));
    for (int k = 0; k < 8; ++k) plot.line("wild", wild, series_style(k));
    for (int k = 0; k < 8; ++k) plot.scatter("points", wild, series_style(k));
    for (const Vector2& point : wild) {
        plot.text(point, "here");
        plot.annotation(point, "there");
        plot.arrow({0.0, 0.0}, point, {}, "that way");
        plot.rect({0.0, 0.0}, point, theme().good);
        plot.h_line(point.y(), {}, "y");
        plot.v_line(point.x(), {}, "x");
        plot.label_end("end", point, theme().text);
        plot.marker("mark", point, series_style(0));
    }
    Vector2 handle(0.5, 0.5);
    double offset = 0.5;
    plot.drag_point("handle", handle, {.label = "handle"});
    plot.drag_line("edge", {1.0, 1.0}, offset, {.hint = "Drag"});
}

}  // namespace

TEST_CASE("A plot draws finite vertices at every size, scale and aspect") {
    const std::array<ImVec2, 7> sizes{ImVec2(1, 1),     ImVec2(8, 300),    ImVec2(300, 8),    ImVec2(60, 60),
                                      ImVec2(360, 640), ImVec2(1440, 900), ImVec2(3840, 2160)};
    for (const ImVec2 size : sizes) {
        for (const AxisScale scale : {AxisScale::linear, AxisScale::logarithmic}) {
            for (const Aspect aspect : {Aspect::free, Aspect::equal}) {
                test::HeadlessImGui screen;
                PlotView view;
                const PlotOptions options{
                    .x = {.label = "x", .unit = "m"}, .y = {.label = "y", .scale = scale}, .aspect = aspect};
                screen.move_pointer(size * 0.5f);
                screen.settle(size.x, size.y, [&] { draw_everything(view, options); });
                CHECK(screen.all_vertices_finite());
            }
        }
    }
}

TEST_CASE("A plot survives windows that make no sense") {
    const PlotWindow windows[] = {{{0, 0}, {0, 0}},
                                  {{core::kNaN, 1}, {0, core::kInfinity}},
                                  {{5, -5}, {1e300, -1e300}},
                                  {{1e17, 1e17 + 2}, {-1e-300, 1e-300}}};
    for (const PlotWindow& window : windows) {
        for (const AxisScale scale : {AxisScale::linear, AxisScale::logarithmic}) {
            test::HeadlessImGui screen;
            PlotView view(window);
            screen.settle(kWidth, kHeight, [&] { draw_everything(view, {.y = {.scale = scale}}); });
            CHECK(screen.all_vertices_finite());
        }
    }
}

TEST_CASE("Data and pixels map to one another both ways") {
    test::HeadlessImGui screen;
    PlotView view({{-2.0, 6.0}, {0.01, 100.0}});
    screen.settle(kWidth, kHeight, [&] {
        const Plot plot("plot", view, {.y = {.scale = AxisScale::logarithmic}});
        for (const Vector2& point : {Vector2(0.0, 1.0), Vector2(5.5, 0.02), Vector2(-2.0, 100.0)}) {
            const Vector2 back = plot.to_data(plot.to_pixel(point));
            CHECK(back.x() == doctest::Approx(point.x()).epsilon(1e-3));
            CHECK(back.y() == doctest::Approx(point.y()).epsilon(1e-3));
        }
        CHECK(plot.to_pixel({-2.0, 0.01}).x == doctest::Approx(plot.area().Min.x));
        CHECK(plot.to_pixel({-2.0, 0.01}).y == doctest::Approx(plot.area().Max.y));
    });
}

TEST_CASE("With equal aspect a unit is as long on both axes") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 1.0}, {0.0, 10.0}});
    screen.settle(kWidth, kHeight, [&] {
        const Plot plot("plot", view, {.aspect = Aspect::equal});
        const ImVec2 origin = plot.to_pixel({0.0, 0.0});
        const float across = plot.to_pixel({1.0, 0.0}).x - origin.x;
        const float up = origin.y - plot.to_pixel({0.0, 1.0}).y;
        CHECK(across == doctest::Approx(up).epsilon(1e-3));
    });
}

TEST_CASE("Dragging the ground pans, and what was under the pointer stays under it") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 2.0}, {0.0, 2.0}});
    const auto draw = [&] { Plot plot("plot", view); };
    screen.drag({300, 200}, {400, 200}, kWidth, kHeight, draw);
    CHECK(view.moved());
    CHECK(view.window().x.low < -0.2);
    CHECK(view.window().x.length() == doctest::Approx(2.0));
    CHECK(view.window().y.low == doctest::Approx(0.0));
}

TEST_CASE("The wheel zooms around the pointer") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 2.0}, {0.0, 2.0}});
    const ImVec2 pointer(200, 150);
    Vector2 before, after;
    const auto draw = [&] {
        const Plot plot("plot", view);
        after = plot.to_data(pointer);
    };
    screen.move_pointer(pointer);
    screen.settle(kWidth, kHeight, draw);
    before = after;
    screen.wheel(3.0f);
    screen.settle(kWidth, kHeight, draw);
    CHECK(view.window().x.length() < 1.5);
    CHECK((after - before).norm() < 0.02);
}

TEST_CASE("One cannot zoom until nothing is left") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 2.0}, {0.0, 2.0}});
    const auto draw = [&] { draw_everything(view, {}); };
    screen.move_pointer({200, 150});
    for (const float notches : {5.0f, -5.0f}) {
        for (int i = 0; i < 60; ++i) {
            screen.wheel(notches);
            screen.frame(kWidth, kHeight, draw);
            REQUIRE(screen.all_vertices_finite());
        }
    }
    CHECK(view.window().x.length() < 1e5);
}

TEST_CASE("A double click and the fit request go back to the home window") {
    test::HeadlessImGui screen;
    const PlotWindow home{{0.0, 2.0}, {0.0, 2.0}};
    PlotView view(home);
    const auto draw = [&] { Plot plot("plot", view); };
    view.show({{5.0, 6.0}, {5.0, 6.0}});
    screen.double_click({300, 200}, kWidth, kHeight, draw);
    CHECK(view.window() == home);
    view.show({{5.0, 6.0}, {5.0, 6.0}});
    screen.context.fit_requested = true;
    screen.frame(kWidth, kHeight, draw);
    CHECK(view.window() == home);
}

TEST_CASE("A plot that may not move does not") {
    test::HeadlessImGui screen;
    PlotView view;
    const auto draw = [&] { Plot plot("plot", view, {.movement = Movement::fixed}); };
    screen.drag({300, 200}, {400, 300}, kWidth, kHeight, draw);
    screen.wheel(2.0f);
    screen.settle(kWidth, kHeight, draw);
    CHECK(!view.moved());
}

TEST_CASE("A click on the ground is told where it was, a drag is not a click") {
    test::HeadlessImGui screen;
    PlotView view;
    int clicks = 0;
    const auto draw = [&] {
        const Plot plot("plot", view);
        if (const auto at = plot.clicked()) {
            ++clicks;
            CHECK(at->x() == doctest::Approx(plot.to_data({300, 200}).x()));
        }
    };
    screen.click({300, 200}, kWidth, kHeight, draw);
    CHECK(clicks == 1);
    screen.drag({300, 200}, {360, 200}, kWidth, kHeight, draw);
    CHECK(clicks == 1);
}

TEST_CASE("The series under the pointer is found and lit up") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 2.0}, {0.0, 2.0}});
    std::optional<SeriesHit> hit;
    ImVec2 corner;
    const auto draw = [&] {
        Plot plot("plot", view);
        plot.line("path", kLine, series_style(0));
        corner = plot.to_pixel({1.0, 1.0});
        hit = plot.hit();
    };
    screen.settle(kWidth, kHeight, draw);
    CHECK(!hit.has_value());
    screen.move_pointer(corner + ImVec2(2, 1));
    screen.settle(kWidth, kHeight, draw);
    REQUIRE(hit.has_value());
    CHECK(hit->series == "path");
    CHECK(hit->index == 1);
    CHECK(screen.context.next_highlight == "path");
}

TEST_CASE("A highlighted series stands out and the others of its plot recede") {
    test::HeadlessImGui screen;
    PlotView view({{0.0, 2.0}, {0.0, 2.0}});
    const auto draw = [&] {
        screen.context.highlighted = "one";
        Plot plot("plot", view, {.readout = ReadoutUse::none});
        plot.line("one", kLine, series_style(0));
        plot.line("two", kLine, series_style(1));
    };
    screen.settle(kWidth, kHeight, draw);
    CHECK(screen.drew_color(theme().series[0]));
    CHECK(!screen.drew_color(theme().series[1]));
    CHECK(screen.drew_color(with_alpha(theme().series[1], 0.3f)));
}

TEST_CASE("A long line costs no more vertices than there are pixels to see") {
    test::HeadlessImGui screen;
    std::vector<double> noise;
    for (int i = 0; i < 200000; ++i) noise.push_back(std::sin(i * 12.9898) * 0.5 + 0.5);
    PlotView view({{0.0, 200000.0}, {0.0, 1.0}});
    screen.settle(kWidth, kHeight, [&] {
        Plot plot("plot", view);
        plot.line("noise", Points::by_index(noise), series_style(0));
    });
    CHECK(screen.vertex_count() < 60000);
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("Series can be switched off and on by name") {
    PlotView view;
    view.toggle_hidden("adam");
    CHECK(view.is_hidden("adam"));
    CHECK(!view.is_hidden("momentum"));
    view.toggle_hidden("adam");
    CHECK(!view.is_hidden("adam"));
}

TEST_CASE("The home window moves the view until the learner has moved it") {
    PlotView view;
    view.set_home({{0.0, 5.0}, {0.0, 5.0}});
    CHECK(view.window().x.high == 5.0);
    view.show({{1.0, 2.0}, {1.0, 2.0}});
    view.set_home({{0.0, 9.0}, {0.0, 9.0}});
    CHECK(view.window().x.high == 2.0);
    view.fit();
    CHECK(view.window().x.high == 9.0);
}

TEST_CASE("A window is found around points, passing over what is not finite") {
    const std::vector<Vector2> points{{1.0, 2.0}, {3.0, 10.0}, {core::kNaN, 5.0}, {4.0, core::kInfinity}};
    const PlotWindow window = window_around(points, 0.0);
    CHECK(window == PlotWindow{{1.0, 3.0}, {2.0, 10.0}});
    CHECK(window_around(Points()) == PlotWindow{});
    const PlotWindow lone = WindowFinder().add(Vector2(4.0, 0.0)).window();
    CHECK(lone.x.low < 4.0);
    CHECK(lone.y.high > 0.0);
}

TEST_CASE("A field's nodes are spaced evenly on a logarithmic axis, too") {
    const std::array<double, 6> values{0.0, 1.0, 0.0, 0.0, 1.0, 0.0};
    const ColorScale scale{.low = 0.0, .high = 1.0};
    PlotView view({{0.01, 1.0}, {0.0, 1.0}});
    test::HeadlessImGui screen;
    ImVec2 middle;
    screen.frame(500, 300, [&] {
        Plot plot("plot", view, {.x = {.scale = AxisScale::logarithmic}});
        plot.heat_map({values.data(), 3, 2, 0.01, 1.0, 0.0, 1.0}, scale);
        middle = plot.to_pixel({0.1, 0.5});
    });
    const ImRect drawn = screen.bounds_of_color(scale.color(1.0));
    CHECK(std::fabs(drawn.Min.x - middle.x) < 0.01f);
    CHECK(std::fabs(drawn.Max.x - middle.x) < 0.01f);
}

TEST_CASE("Labels on axes of equal scale have room though the window grows") {
    PlotView narrow({{-10.0, 10.0}, {-1.0, 1.0}});
    PlotView square({{-10.0, 10.0}, {-10.0, 10.0}});
    test::HeadlessImGui screen;
    float left[2] = {};
    screen.frame(400, 400, [&] {
        const PlotOptions options{.aspect = Aspect::equal};
        Plot first("narrow", narrow, options, {300, 300});
        Plot second("square", square, options, {300, 300});
        left[0] = first.area().Min.x;
        left[1] = second.area().Min.x;
    });
    CHECK(left[0] == left[1]);
}
