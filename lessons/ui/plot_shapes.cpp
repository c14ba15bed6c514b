// Shapes of a plot: regions, lines, arrows.
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/polygon_clip.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

namespace {

ImU32 color_or(ImU32 color, ImU32 fallback) { return color != 0 ? color : fallback; }

}  // namespace

void draw_arrow_head(ImDrawList& draw, ImVec2 from, ImVec2 tip, float size, ImU32 color) {
    const ImVec2 along = tip - from;
    const float length = std::sqrt(ImLengthSqr(along));
    if (!(length > 0.5f)) return;
    const ImVec2 unit = along / length;
    const ImVec2 side{-unit.y, unit.x};
    const ImVec2 base = tip - unit * size;
    draw.AddTriangleFilled(tip, base + side * (size * 0.45f), base - side * (size * 0.45f), color);
}

void Plot::rect(core::Vector2 low, core::Vector2 high, ImU32 color, float rounding) {
    if (!visible_ || !low.allFinite() || !high.allFinite()) return;
    const ImVec2 a = to_pixel(low);
    const ImVec2 b = to_pixel(high);
    draw_->AddRectFilled(ImMin(a, b), ImMax(a, b), color, rounding);
}

std::span<const core::Vector2> Plot::clipped(std::span<const core::Vector2> corners) {
    const core::Vector2 a = to_data(area_.Min - ImVec2(4, 4));
    const core::Vector2 b = to_data(area_.Max + ImVec2(4, 4));
    clip_polygon(corners, a.cwiseMin(b), a.cwiseMax(b), view_.polygon_);
    return view_.polygon_;
}

void Plot::polygon(std::span<const core::Vector2> corners, const RegionStyle& style) {
    if (!visible_) return;
    const std::span<const core::Vector2> inside = clipped(corners);
    if (inside.size() < 3) return;
    std::vector<ImVec2>& pixels = view_.scratch_;
    pixels.clear();
    for (const core::Vector2& corner : inside) pixels.push_back(to_pixel(corner));
    const ImU32 color = color_or(style.color, theme().accent);
    const int count = static_cast<int>(pixels.size());
    if (style.opacity > 0.0f)
        draw_->AddConcavePolyFilled(pixels.data(), count, with_alpha(color, style.opacity));
    if (style.hatch == RegionStyle::Hatch::diagonal) hatch(pixels, with_alpha(color, 0.35f));
    if (style.outline > 0.0f)
        draw_->AddPolyline(pixels.data(), count, color, ImDrawFlags_Closed, style.outline);
}

void Plot::hatch(std::span<const ImVec2> corners, ImU32 color) {
    constexpr float kSpacing = 9.0f;
    float first = corners[0].x + corners[0].y;
    float last = first;
    for (const ImVec2& corner : corners) {
        first = std::min(first, corner.x + corner.y);
        last = std::max(last, corner.x + corner.y);
    }
    // Lines x + y = c, kept to multiples of the spacing so that neighbouring regions share them.
    for (float c = std::ceil(first / kSpacing) * kSpacing; c < last; c += kSpacing) {
        std::array<float, 32> crossings{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < corners.size() && count < crossings.size(); ++i) {
            const ImVec2 a = corners[i];
            const ImVec2 b = corners[(i + 1) % corners.size()];
            const float from = a.x + a.y - c;
            const float to = b.x + b.y - c;
            if ((from < 0.0f) == (to < 0.0f)) continue;
            crossings[count++] = a.x + (b.x - a.x) * from / (from - to);
        }
        std::sort(crossings.begin(), crossings.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 0; i + 1 < count; i += 2) {
            const ImVec2 from{crossings[i], c - crossings[i]};
            const ImVec2 to{crossings[i + 1], c - crossings[i + 1]};
            draw_->AddLine(from, to, color, 1.0f);
        }
    }
}

void Plot::half_plane(core::Vector2 normal, double offset, const RegionStyle& style) {
    if (!visible_ || !normal.allFinite() || std::isnan(offset)) return;
    const core::Vector2 a = to_data(area_.Min - ImVec2(8, 8));
    const core::Vector2 b = to_data(area_.Max + ImVec2(8, 8));
    const std::array<core::Vector2, 4> box{a, core::Vector2(b.x(), a.y()), b, core::Vector2(a.x(), b.y())};
    std::vector<core::Vector2> inside;
    clip_half_plane(box, normal, offset, inside);
    polygon(inside, style);
}

void Plot::infinite_line(core::Vector2 normal, double offset, const LineStyle& style) {
    if (!visible_) return;
    const core::Vector2 a = to_data(area_.Min);
    const core::Vector2 b = to_data(area_.Max);
    const auto ends = line_in_box(normal, offset, a.cwiseMin(b), a.cwiseMax(b));
    if (ends) segment((*ends)[0], (*ends)[1], style);
}

void Plot::h_line(double y, const LineStyle& style, std::string_view label) {
    if (!visible_ || !std::isfinite(y)) return;
    const ImVec2 left{area_.Min.x, static_cast<float>(std::clamp(y_map_.pixel(y), -1e6, 1e6))};
    segment({window_.x.low, y}, {window_.x.high, y}, style);
    draw_label(*draw_, left + ImVec2(6, -4), label,
               {.color = color_or(style.color, theme().quiet_text), .align = {0, 1}});
}

void Plot::v_line(double x, const LineStyle& style, std::string_view label) {
    if (!visible_ || !std::isfinite(x)) return;
    const ImVec2 top{static_cast<float>(std::clamp(x_map_.pixel(x), -1e6, 1e6)), area_.Min.y};
    segment({x, window_.y.low}, {x, window_.y.high}, style);
    const bool left = top.x + label_extent(label, size::kCaption).x + 10.0f > area_.Max.x;
    draw_label(*draw_, top + ImVec2(left ? -6.0f : 6.0f, 4.0f), label,
               {.color = color_or(style.color, theme().quiet_text), .align = {left ? 1.0f : 0.0f, 0}});
}

void Plot::segment(core::Vector2 from, core::Vector2 to, const LineStyle& style) {
    if (!visible_) return;
    Stroke stroke(*draw_, view_.scratch_, area_,
                  {.color = color_or(style.color, theme().quiet_text),
                   .thickness = style.thickness,
                   .dash = style.dash});
    stroke.add(x_map_.pixel(from.x()), y_map_.pixel(from.y()));
    stroke.add(x_map_.pixel(to.x()), y_map_.pixel(to.y()));
    stroke.finish();
}

void Plot::arrow(core::Vector2 from, core::Vector2 to, const LineStyle& style, std::string_view label) {
    if (!visible_ || !from.allFinite() || !to.allFinite()) return;
    const ImVec2 start = to_pixel(from);
    const ImVec2 tip = to_pixel(to);
    const float length = std::sqrt(ImLengthSqr(tip - start));
    if (!(length > 1.0f)) return;
    const float head = std::min(4.0f + 3.0f * style.thickness, length);
    const ImVec2 unit = (tip - start) / length;
    const ImU32 color = color_or(style.color, theme().text);
    Stroke stroke(*draw_, view_.scratch_, area_,
                  {.color = color, .thickness = style.thickness, .dash = style.dash});
    const ImVec2 neck = tip - unit * head * 0.8f;
    stroke.add(start.x, start.y);
    stroke.add(neck.x, neck.y);
    stroke.finish();
    draw_arrow_head(*draw_, start, tip, head, color);
    const bool right = unit.x >= 0.0f;
    draw_label(*draw_, tip + ImVec2(right ? 6.0f : -6.0f, 0.0f), label,
               {.color = color, .align = {right ? 0.0f : 1.0f, 0.5f}});
}

}  // namespace lessons::ui
