#include "lessons/ui/color_map.h"

#include "core/types.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace lessons::ui;

namespace {

double luminance(ImU32 color) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(color);
    return 0.2126 * c.x + 0.7152 * c.y + 0.0722 * c.z;
}

}  // namespace

TEST_CASE("Viridis runs from dark violet to yellow and gets lighter all the way") {
    CHECK(color_at(ColorMap::sequential, 0.0) == IM_COL32(0x44, 0x01, 0x54, 0xff));
    CHECK(luminance(color_at(ColorMap::sequential, 1.0)) > 0.8);
    for (int i = 1; i <= 100; ++i) {
        CHECK(luminance(color_at(ColorMap::sequential, 0.01 * i)) >=
              luminance(color_at(ColorMap::sequential, 0.01 * (i - 1))));
    }
}

TEST_CASE("The diverging map is nearly white in the middle") {
    CHECK(color_at(ColorMap::diverging, 0.0) == IM_COL32(0x21, 0x66, 0xAC, 0xff));
    CHECK(color_at(ColorMap::diverging, 0.5) == IM_COL32(0xF7, 0xF7, 0xF7, 0xff));
}

TEST_CASE("Values beyond the ends take the ends' colours, NaN takes none") {
    const ColorScale scale{.low = -1.0, .high = 1.0};
    CHECK(scale.color(-50.0) == scale.color(-1.0));
    CHECK(scale.color(core::kInfinity) == scale.color(1.0));
    CHECK(scale.color(core::kNaN) == 0u);
    CHECK(ColorScale{.low = 1.0, .high = 1.0}.position(5.0) == 0.0);
}

TEST_CASE("The quiet map starts at the surface of the theme") {
    test::HeadlessImGui screen(ThemeName::dark);
    CHECK(color_at(ColorMap::quiet, 0.0) == theme().surface);
}

TEST_CASE("A grid is read between its nodes by bilinear interpolation") {
    const std::array<double, 6> values{0, 1, 2, 10, 11, 12};
    const GridView grid{values.data(), 3, 2, 0.0, 4.0, -1.0, 1.0};
    CHECK(grid.at(2, 1) == 12.0);
    CHECK(grid.interpolate(1.0, 0.0) == doctest::Approx(5.5));
    CHECK(grid.interpolate(100.0, 1.0) == doctest::Approx(12.0));
    CHECK(std::isnan(GridView{}.interpolate(0.0, 0.0)));
}

TEST_CASE("A grid may lie in memory by columns") {
    const std::array<double, 6> by_columns{0, 10, 1, 11, 2, 12};
    const GridView grid{by_columns.data(), 3, 2, 0.0, 1.0, 0.0, 1.0, 2, 1};
    CHECK(grid.at(1, 0) == 1.0);
    CHECK(grid.at(2, 1) == 12.0);
}
