#include "lessons/interpret/digits_picture.h"

#include "lessons/ui/color_map.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using ui::theme;

template <class Color>
void draw_cells(ImDrawList& draw, const ImRect& area, Color color_of) {
    const ImVec2 cell = area.GetSize() / static_cast<float>(kSide);
    for (Index j = 0; j < kPixels; ++j) {
        const ImVec2 corner =
            area.Min + ImVec2(cell.x * static_cast<float>(j % kSide), cell.y * static_cast<float>(j / kSide));
        draw.AddRectFilled(ImFloor(corner), ImFloor(corner + cell), color_of(j));
    }
}

void draw_bar(ImDrawList& draw, const ImRect& row, const Bars& bars, Index digit) {
    const double share = bars.probabilities[digit];
    const bool is_answer = share == bars.probabilities.maxCoeff();
    const bool is_asked = digit == bars.asked;
    const float size = std::clamp(row.GetHeight() * 0.62f, 10.0f, 15.0f);
    const float middle = row.GetCenter().y;
    const ui::TextStyle style{
        .size = size, .align = {0.5f, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = is_answer};
    const float left = row.Min.x + ui::scaled(26.0f);
    const float right = row.Max.x - ui::scaled(54.0f);
    if (is_asked) draw.AddRectFilled(row.Min, row.Max, theme().accent_soft, 4.0f);
    ui::draw_label(draw, {row.Min.x + ui::scaled(12.0f), middle}, std::to_string(digit), style);
    const float half = row.GetHeight() * 0.28f;
    draw.AddRectFilled({left, middle - half}, {right, middle + half}, theme().grid, 3.0f);
    const float end = left + (right - left) * static_cast<float>(std::clamp(share, 0.0, 1.0));
    const ImU32 color = is_answer ? theme().series[0] : ui::mix(theme().surface, theme().series[0], 0.6f);
    if (end - left > 0.5f) draw.AddRectFilled({left, middle - half}, {end, middle + half}, color, 3.0f);
    ui::TextStyle number = style;
    number.align = {1.0f, 0.5f};
    ui::draw_label(draw, {row.Max.x - 4.0f, middle}, ui::format_fixed(100.0 * share, 1) + "%", number);
    if (bars.truth == digit) {
        draw.AddRect({left - 1.0f, middle - half - 1.0f}, {right + 1.0f, middle + half + 1.0f}, theme().good,
                     3.0f, 0, 1.5f);
    }
}

}  // namespace

void draw_image(ImDrawList& draw, const ImRect& area, const core::Vector& image, ImU32 frame) {
    draw_cells(draw, area, [&](Index j) {
        return ui::mix(theme().page, theme().text, static_cast<float>(std::clamp(image[j], 0.0, 1.0)));
    });
    draw.AddRect(area.Min, area.Max, frame != 0 ? frame : theme().control, 2.0f);
}

void draw_map(ImDrawList& draw, const ImRect& area, const core::Vector& values, double largest, ImU32 frame) {
    const double end = largest > 0.0 ? largest : 1.0;
    const ui::ColorScale scale{.map = ui::ColorMap::diverging, .low = -end, .high = end};
    draw_cells(draw, area, [&](Index j) { return scale.color(values[j]); });
    draw.AddRect(area.Min, area.Max, frame != 0 ? frame : theme().control, 2.0f);
}

std::optional<Index> pixel_under_pointer(const ImRect& area) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (area.GetWidth() < 1.0f || !area.Contains(mouse)) return std::nullopt;
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return std::nullopt;
    const ImVec2 place = (mouse - area.Min) / area.GetSize() * static_cast<float>(kSide);
    const Index row = std::clamp<Index>(static_cast<Index>(place.y), 0, kSide - 1);
    const Index column = std::clamp<Index>(static_cast<Index>(place.x), 0, kSide - 1);
    return row * kSide + column;
}

std::optional<Index> draw_bars(const ImRect& area, const Bars& bars) {
    const float height = area.GetHeight() / static_cast<float>(kClasses);
    if (height < 4.0f || area.GetWidth() < 40.0f) return std::nullopt;
    std::optional<Index> clicked;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (Index digit = 0; digit < kClasses; ++digit) {
        const float top = area.Min.y + height * static_cast<float>(digit);
        const ImRect row({area.Min.x, top}, {area.Max.x, top + height});
        ImGui::SetCursorScreenPos(row.Min);
        ImGui::PushID(static_cast<int>(digit));
        if (ui::press_area("bar", row.GetSize(), 4.0f)) clicked = digit;
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::PopID();
        draw_bar(draw, row, bars, digit);
    }
    return clicked;
}

std::string points_text(double share) {
    const std::string number = ui::format_fixed(100.0 * share, 1);
    return (share > 0.0 ? "+" : "") + number + " points";
}

}  // namespace lessons::digits
