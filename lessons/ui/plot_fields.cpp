// Fields of a plot: smooth colour, cells, contours, arrows.
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

namespace {

bool has_no_hole(const GridView& grid, int column, int row) {
    return std::isfinite(grid.at(column, row)) && std::isfinite(grid.at(column + 1, row)) &&
           std::isfinite(grid.at(column, row + 1)) && std::isfinite(grid.at(column + 1, row + 1));
}

/// The two triangles of a cell share the diagonal along which the values differ less: no saw teeth.
void write_cell(ImDrawList& draw, const GridView& grid, int column, int row, unsigned base) {
    const unsigned width = static_cast<unsigned>(grid.columns);
    const unsigned a = base + static_cast<unsigned>(row) * width + static_cast<unsigned>(column);
    const unsigned b = a + 1;
    const unsigned c = a + width;
    const unsigned d = c + 1;
    const double rising = std::fabs(grid.at(column, row) - grid.at(column + 1, row + 1));
    const double falling = std::fabs(grid.at(column + 1, row) - grid.at(column, row + 1));
    const std::array<unsigned, 6> corners = rising < falling ? std::array<unsigned, 6>{a, b, d, a, d, c}
                                                             : std::array<unsigned, 6>{a, b, c, b, d, c};
    for (const unsigned corner : corners) draw.PrimWriteIdx(corner);
}

/// Black or white, whichever is read better on the colour.
ImU32 ink_on(ImU32 color) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(color);
    const float luminance = 0.2126f * c.x * c.x + 0.7152f * c.y * c.y + 0.0722f * c.z * c.z;
    return luminance > 0.2f ? IM_COL32(0x1f, 0x23, 0x28, 0xff) : IM_COL32_WHITE;
}

}  // namespace

void Plot::heat_map(const GridView& grid, const ColorScale& scale, float opacity) {
    if (!visible_ || grid.empty() || grid.columns < 2 || grid.rows < 2) return;
    const int cells = (grid.columns - 1) * (grid.rows - 1);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    draw_->PrimReserve(cells * 6, grid.columns * grid.rows);
    const unsigned base = draw_->_VtxCurrentIdx;
    const ImVec2 corner = to_pixel({grid.x_low, grid.y_low});
    const ImVec2 side = to_pixel({grid.x_high, grid.y_high}) - corner;
    const auto share = [](int k, int count) { return static_cast<float>(k) / static_cast<float>(count - 1); };
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const ImU32 color = scale.color(grid.at(column, row));
            const ImVec2 place = corner + side * ImVec2(share(column, grid.columns), share(row, grid.rows));
            draw_->PrimWriteVtx(place, white, opacity < 1.0f ? with_alpha(color, opacity) : color);
        }
    }
    int written = 0;
    for (int row = 0; row + 1 < grid.rows; ++row) {
        for (int column = 0; column + 1 < grid.columns; ++column) {
            if (!has_no_hole(grid, column, row)) continue;
            write_cell(*draw_, grid, column, row, base);
            ++written;
        }
    }
    draw_->PrimUnreserve((cells - written) * 6, 0);
}

void Plot::cells(const GridView& grid, const ColorScale& scale, CellText text) {
    if (!visible_ || grid.empty()) return;
    const double half_x = grid.columns > 1 ? 0.5 * (grid.x(1) - grid.x(0)) : 0.5;
    const double half_y = grid.rows > 1 ? 0.5 * (grid.y(1) - grid.y(0)) : 0.5;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const double value = grid.at(column, row);
            const core::Vector2 center(grid.x(column), grid.y(row));
            if (std::isnan(value)) continue;
            const core::Vector2 half(half_x, half_y);
            const ImVec2 a = to_pixel(center - half);
            const ImVec2 b = to_pixel(center + half);
            const ImRect cell(ImMin(a, b) + ImVec2(0.5f, 0.5f), ImMax(a, b) - ImVec2(0.5f, 0.5f));
            const ImU32 color = scale.color(value);
            draw_->AddRectFilled(cell.Min, cell.Max, color);
            if (text == CellText::none) continue;
            const std::string words =
                text == CellText::percent ? format_percent(value, 2) : format_number(value, 3);
            const ImVec2 extent = label_extent(words, size::kCaption);
            if (extent.x + 4.0f > cell.GetWidth() || extent.y > cell.GetHeight()) continue;
            draw_label(*draw_, cell.GetCenter(), words,
                       {.color = ink_on(color), .halo = TextStyle::Halo::none});
        }
    }
}

void Plot::color_bar(const ColorScale& scale, std::string_view label) {
    if (!visible_) return;
    key_drawn_ = true;
    constexpr int kSteps = 32;
    const float width = std::min(scaled(110.0f), area_.GetWidth() * 0.35f);
    const float height = 8.0f;
    const std::string low = format_number(scale.low, 3);
    const std::string high = format_number(scale.high, 3);
    const float middle = area_.Min.y - kNameGap - scaled(size::kCaption) * 0.6f;
    const float right = area_.Max.x - label_extent(high, size::kCaption).x - 6.0f;
    const ImVec2 corner{right - width, middle - height * 0.5f};
    TextStyle style{.color = theme().quiet_text, .align = {0, 0.5f}, .halo = TextStyle::Halo::none};
    draw_->PopClipRect();
    for (int i = 0; i < kSteps; ++i) {
        const ImVec2 a{corner.x + width * static_cast<float>(i) / kSteps, corner.y};
        const ImVec2 b{corner.x + width * static_cast<float>(i + 1) / kSteps, corner.y + height};
        const auto color = [&](int step) {
            return scale.color(scale.low + (scale.high - scale.low) * static_cast<double>(step) / kSteps);
        };
        draw_->AddRectFilledMultiColor(a, b, color(i), color(i + 1), color(i + 1), color(i));
    }
    draw_label(*draw_, {right + 5.0f, middle}, high, style);
    style.align = {1, 0.5f};
    draw_label(*draw_, {corner.x - 5.0f, middle}, low, style);
    const float left = corner.x - label_extent(low, size::kCaption).x - 14.0f;
    if (left - label_extent(label, size::kCaption).x > area_.Min.x)
        draw_label(*draw_, {left, middle}, label, style);
    draw_->PushClipRect(area_.Min, area_.Max, true);
}

void Plot::contour(std::span<const core::Vector2> polyline, double level, const ContourStyle& style) {
    if (!visible_ || polyline.size() < 2) return;
    const ImU32 color = style.color != 0 ? style.color : with_alpha(theme().quiet_text, 0.55f);
    Stroke stroke(*draw_, view_.scratch_, area_, {.color = color, .thickness = style.thickness});
    for (const core::Vector2& point : polyline) stroke.add(x_map_.pixel(point.x()), y_map_.pixel(point.y()));
    stroke.finish();
    if (style.labelled) label_contour(polyline, level);
}

void Plot::label_contour(std::span<const core::Vector2> polyline, double level) {
    const std::string words = format_number(level, 3);
    const ImVec2 extent = label_extent(words, size::kCaption);
    ImRect room = area_;
    room.Expand(-extent.x * 0.6f - 4.0f);
    const std::size_t steps = std::min<std::size_t>(polyline.size() - 1, 12);
    // From the middle outwards, until a place is free.
    for (std::size_t attempt = 0; attempt < steps; ++attempt) {
        const std::size_t offset = (attempt + 1) / 2 * (polyline.size() / (2 * steps) + 1);
        const std::size_t middle = polyline.size() / 2;
        const std::size_t i = attempt % 2 == 0 ? middle + offset : middle - std::min(middle, offset);
        if (i == 0 || i >= polyline.size()) continue;
        const ImVec2 center = to_pixel(polyline[i]);
        if (!room.Contains(center)) continue;
        const float half = extent.x * 0.5f;
        if (!claim({center - ImVec2(half, half), center + ImVec2(half, half)})) continue;
        const ImVec2 along = center - to_pixel(polyline[i - 1]);
        float angle = std::atan2(along.y, along.x);
        // Never upside down.
        if (std::fabs(angle) > IM_PI * 0.5f) angle += angle > 0.0f ? -IM_PI : IM_PI;
        return draw_turned_label(*draw_, center, angle, words, {.color = theme().text, .size = 11.0f});
    }
}

void Plot::vector_field(const Points& places, const Points& directions, ImU32 color, float length) {
    if (!visible_) return;
    const std::size_t count = std::min(places.size(), directions.size());
    const auto on_screen = [this](core::Vector2 direction) {
        const double x = direction.x() * (x_map_.pixel_high - x_map_.pixel_low) / (x_map_.high - x_map_.low);
        const double y = direction.y() * (y_map_.pixel_high - y_map_.pixel_low) / (y_map_.high - y_map_.low);
        return core::Vector2(x, y);
    };
    double longest = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double norm = on_screen(directions[i]).norm();
        if (std::isfinite(norm)) longest = std::max(longest, norm);
    }
    if (!(longest > 0.0)) return;
    for (std::size_t i = 0; i < count; ++i) {
        const core::Vector2 direction = on_screen(directions[i]) * (length / longest);
        const ImVec2 from = to_pixel(places[i]);
        if (!direction.allFinite() || !area_.Contains(from)) continue;
        const ImVec2 tip =
            from + ImVec2(static_cast<float>(direction.x()), static_cast<float>(direction.y()));
        draw_->AddLine(from, tip, color, 1.25f);
        draw_arrow_head(*draw_, from, tip, std::min(5.0f, static_cast<float>(direction.norm()) * 0.6f),
                        color);
    }
}

}  // namespace lessons::ui
