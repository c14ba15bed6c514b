#include "lessons/ui/cell_picture.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <vector>

using namespace lessons::ui;

namespace {

constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);
constexpr ImU32 kBlue = IM_COL32(0, 0, 255, 255);

}  // namespace

TEST_CASE("Neighbours of one colour become one rectangle") {
    CellPicture picture;
    CHECK(picture.empty());
    picture.paint(3, 2, std::vector<ImU32>(6, kRed));
    CHECK(picture.patches() == 1);
    picture.paint(3, 2, std::vector<ImU32>{kRed, kBlue, kBlue, kRed, kBlue, kBlue});
    CHECK(picture.patches() == 2);
    picture.paint(3, 2, std::vector<ImU32>{kRed, kRed, kBlue, kRed, kBlue, kBlue});
    CHECK(picture.patches() == 4);
    picture.paint(3, 3, std::vector<ImU32>{kRed, 0, 0, 0, 0, 0, kRed, 0, 0});  // two, with a gap between
    CHECK(picture.patches() == 2);
    picture.paint(3, 2, std::vector<ImU32>(6, 0));
    CHECK(picture.empty());
}

TEST_CASE("Cells stand around their nodes, on logarithmic axes in equal ratios") {
    test::HeadlessImGui imgui;
    CellPicture picture;
    picture.paint(3, 2, std::vector<ImU32>{0, kRed, 0, 0, 0, 0});
    PlotView view({{0.01, 100.0}, {-1.0, 2.0}});
    imgui.frame(640.0f, 480.0f, [&] {
        Plot plot("plot", view, {.x = {.scale = AxisScale::logarithmic}});
        const int before = plot.draw().VtxBuffer.Size;
        picture.draw(plot, {0.1, 10.0}, {0.0, 1.0});
        REQUIRE(plot.draw().VtxBuffer.Size == before + 4);
        const ImVec2 low = plot.draw().VtxBuffer[before].pos;
        const ImVec2 high = plot.draw().VtxBuffer[before + 2].pos;
        CHECK(plot.to_data(low).x() == doctest::Approx(0.316228).epsilon(1e-3));
        CHECK(plot.to_data(high).x() == doctest::Approx(3.16228).epsilon(1e-3));
        CHECK(plot.to_data(low).y() == doctest::Approx(-0.5).epsilon(1e-3));
        CHECK(plot.to_data(high).y() == doctest::Approx(0.5).epsilon(1e-3));
    });
}
