#include "lessons/ui/outline_raster.h"

#include <algorithm>
#include <cmath>

// Dear ImGui keeps its copy of this library to itself; here only what fills outlines is used.
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <imstb_truetype.h>

namespace lessons::ui {

namespace {

constexpr float kFlatness = 0.2f;        // of a pixel: how far a curve may be from its chords
constexpr float kLongestSide = 2048.0f;  // pixels: far beyond any formula on any screen
constexpr float kFarthest = 32000.0f;    // the library's vertices are 16 bits wide

short whole(float coordinate) {
    return static_cast<short>(std::lround(std::clamp(coordinate, -kFarthest, kFarthest)));
}

stbtt_vertex vertex(const OutlineSegment& segment) {
    constexpr unsigned char kTypes[] = {STBTT_vmove, STBTT_vline, STBTT_vcurve, STBTT_vcubic};
    stbtt_vertex result{};
    result.type = kTypes[static_cast<int>(segment.kind)];
    result.x = whole(segment.end.x);
    result.y = whole(segment.end.y);
    result.cx = whole(segment.control1.x);
    result.cy = whole(segment.control1.y);
    result.cx1 = whole(segment.control2.x);
    result.cy1 = whole(segment.control2.y);
    return result;
}

/// The grid of whole pixels that the box touches.
Coverage grid_over(const Box& box, ImVec2 scale, float shift) {
    Coverage grid;
    grid.left = static_cast<int>(std::floor(box.begin.x * scale.x + shift));
    grid.top = static_cast<int>(std::floor(-box.end.y * scale.y));
    grid.width = static_cast<int>(std::ceil(box.end.x * scale.x + shift)) - grid.left;
    grid.height = static_cast<int>(std::ceil(-box.begin.y * scale.y)) - grid.top;
    return grid;
}

}  // namespace

void Box::add(const Box& other) {
    begin = {std::min(begin.x, other.begin.x), std::min(begin.y, other.begin.y)};
    end = {std::max(end.x, other.end.x), std::max(end.y, other.end.y)};
}

Box bounds(const GlyphOutline& outline) {
    if (outline.segments.empty()) return {};
    Box box{outline.segments.front().end, outline.segments.front().end};
    for (const OutlineSegment& segment : outline.segments) {
        const bool cubic = segment.kind == OutlineSegment::Kind::cubic;
        box.add({segment.end, segment.end});
        if (cubic || segment.kind == OutlineSegment::Kind::quadratic)
            box.add({segment.control1, segment.control1});
        if (cubic) box.add({segment.control2, segment.control2});
    }
    return box;
}

Coverage rasterize(const GlyphOutline& outline, ImVec2 scale, float shift) {
    const Box box = bounds(outline);
    const ImVec2 extent = (box.end - box.begin) * scale;
    // Written so that a NaN counts as too large.
    const bool visible =
        extent.x > 0.0f && extent.y > 0.0f && extent.x < kLongestSide && extent.y < kLongestSide;
    if (!visible || outline.segments.front().kind != OutlineSegment::Kind::move) return {};
    Coverage coverage = grid_over(box, scale, shift);
    coverage.pixels.resize(static_cast<std::size_t>(coverage.width) *
                           static_cast<std::size_t>(coverage.height));
    std::vector<stbtt_vertex> vertices;
    for (const OutlineSegment& segment : outline.segments) vertices.push_back(vertex(segment));
    stbtt__bitmap bitmap{coverage.width, coverage.height, coverage.width, coverage.pixels.data()};
    stbtt_Rasterize(&bitmap, kFlatness, vertices.data(), static_cast<int>(vertices.size()), scale.x, scale.y,
                    shift, 0.0f, coverage.left, coverage.top, 1, nullptr);
    return coverage;
}

}  // namespace lessons::ui
