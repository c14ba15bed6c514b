#include "lessons/ui/outline_raster.h"

#include <doctest/doctest.h>

#include <limits>

using namespace lessons::ui;

namespace {

using Kind = OutlineSegment::Kind;

OutlineSegment move_to(ImVec2 end) { return {Kind::move, {}, {}, end}; }
OutlineSegment line_to(ImVec2 end) { return {Kind::line, {}, {}, end}; }
OutlineSegment curve_to(ImVec2 control, ImVec2 end) { return {Kind::quadratic, control, {}, end}; }

GlyphOutline rectangle(float left, float bottom, float right, float top) {
    GlyphOutline outline;
    outline.segments.push_back(move_to({left, bottom}));
    for (const ImVec2 corner : {ImVec2(left, top), ImVec2(right, top), ImVec2(right, bottom)})
        outline.segments.push_back(line_to(corner));
    return outline;
}

int coverage_at(const Coverage& coverage, int x, int y) {
    return coverage.pixels[static_cast<std::size_t>((y - coverage.top) * coverage.width + x - coverage.left)];
}

double area(const Coverage& coverage) {
    double sum = 0.0;
    for (const unsigned char pixel : coverage.pixels) sum += pixel / 255.0;
    return sum;
}

}  // namespace

TEST_CASE("A rectangle covers its pixels, above the baseline with y pointing down") {
    // 1000 units are 10 px: the rectangle reaches from (1, 2) to (4, 7) px above the baseline.
    const Coverage coverage = rasterize(rectangle(100, 200, 400, 700), {0.01f, 0.01f}, 0.0f);
    CHECK(coverage.left == 1);
    CHECK(coverage.top == -7);
    CHECK(coverage.width == 3);
    CHECK(coverage.height == 5);
    for (const unsigned char pixel : coverage.pixels) CHECK(pixel == 255);
}

TEST_CASE("A shift by part of a pixel moves coverage into the next column") {
    const Coverage coverage = rasterize(rectangle(0, 0, 300, 100), {0.01f, 0.01f}, 0.25f);
    REQUIRE(coverage.width == 4);
    CHECK(coverage_at(coverage, 0, -1) == doctest::Approx(0.75 * 255).epsilon(0.01));
    CHECK(coverage_at(coverage, 1, -1) == 255);
    CHECK(coverage_at(coverage, 3, -1) == doctest::Approx(0.25 * 255).epsilon(0.01));
}

TEST_CASE("A disc of cubic curves has the area of a disc") {
    // A quarter of a circle of radius 1 by one cubic: control points at 0.5523 (the area errs by 0.03 %).
    const float r = 400.0f;
    const float k = 0.5523f * r;
    GlyphOutline disc;
    disc.segments.push_back(move_to({r, 0}));
    disc.segments.push_back({Kind::cubic, {r, k}, {k, r}, {0, r}});
    disc.segments.push_back({Kind::cubic, {-k, r}, {-r, k}, {-r, 0}});
    disc.segments.push_back({Kind::cubic, {-r, -k}, {-k, -r}, {0, -r}});
    disc.segments.push_back({Kind::cubic, {k, -r}, {r, -k}, {r, 0}});
    const Coverage coverage = rasterize(disc, {0.1f, 0.1f}, 0.0f);
    CHECK(area(coverage) == doctest::Approx(3.14159265 * 40 * 40).epsilon(0.005));
}

TEST_CASE("A parabola's segment has two thirds of its box") {
    // Archimedes: the quadratic from (0, 0) over (500, 1000) to (1000, 0) is y = 2 x (1 - x) of height 500.
    GlyphOutline outline;
    outline.segments.push_back(move_to({0, 0}));
    outline.segments.push_back(curve_to({500, 1000}, {1000, 0}));
    const Coverage coverage = rasterize(outline, {0.1f, 0.1f}, 0.0f);
    CHECK(area(coverage) == doctest::Approx(2.0 / 3.0 * 100 * 50).epsilon(0.01));
}

TEST_CASE("Two scales stretch an outline") {
    const Coverage coverage = rasterize(rectangle(0, 0, 100, 100), {0.125f, 0.25f}, 0.0f);
    CHECK(coverage.width == 13);
    CHECK(coverage.height == 25);
}

TEST_CASE("What cannot be seen is empty, whatever the outline") {
    CHECK(rasterize({}, {0.01f, 0.01f}, 0.0f).pixels.empty());
    CHECK(rasterize(rectangle(0, 0, 0, 0), {0.01f, 0.01f}, 0.0f).pixels.empty());
    CHECK(rasterize(rectangle(0, 0, 1000, 1000), {0.0f, 0.0f}, 0.0f).pixels.empty());
    CHECK(rasterize(rectangle(0, 0, 1000, 1000), {1e9f, 1e9f}, 0.0f).pixels.empty());
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    CHECK(rasterize(rectangle(0, 0, 1000, 1000), {nothing, nothing}, 0.0f).pixels.empty());
    GlyphOutline without_start;
    without_start.segments.push_back(line_to({500, 500}));
    without_start.segments.push_back(line_to({900, 0}));
    CHECK(rasterize(without_start, {0.01f, 0.01f}, 0.0f).pixels.empty());
}

TEST_CASE("Bounds contain the control points of the curves that have them") {
    GlyphOutline outline;
    outline.segments.push_back(move_to({100, 100}));
    outline.segments.push_back(curve_to({-50, 300}, {200, 100}));
    const Box box = bounds(outline);
    CHECK(box.begin.x == -50);
    CHECK(box.begin.y == 100);
    CHECK(box.end.x == 200);
    CHECK(box.end.y == 300);
}
