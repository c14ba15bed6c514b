#include "lessons/interpret/digits_maps_view.h"

#include "lessons/interpret/digits_picture.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"

#include <algorithm>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using ui::theme;

constexpr float kWords = 36.0f;
constexpr float kGap = 12.0f;

ui::TextStyle plain(ImU32 color, float size, bool strong = false) {
    return {.color = color,
            .size = size,
            .align = {0.5f, 0.0f},
            .halo = ui::TextStyle::Halo::none,
            .strong = strong};
}

std::string cost_text(const Map& map) {
    return ui::format_number(static_cast<double>(map.calls)) + (map.calls == 1 ? " call" : " calls");
}

std::string short_name(Method method, float width) {
    std::string name = name_of(method);
    if (ui::label_extent(name, 13.0f, true).x <= width) return name;
    return method == Method::smooth ? "Smooth" : method == Method::integrated ? "Integrated" : name;
}

void tell_pixel(const Answer& answer, Method method, Index pixel) {
    const double value = answer.map(method).values[pixel];
    ui::readout_card(
        "Row " + std::to_string(pixel / kSide + 1) + ", column " + std::to_string(pixel % kSide + 1),
        {{"Ink", ui::format_percent(answer.question.image[pixel])},
         {name_of(method), map_value_text(method, value)}});
}

}  // namespace

std::string map_value_text(Method method, double value) {
    const bool is_slope = method == Method::gradient || method == Method::smooth;
    if (!is_slope) return points_text(value);
    return (value > 0.0 ? "+" : "") + ui::format_number(100.0 * value, 3) + " points per full ink";
}

std::optional<Method> draw_maps(const Answer& answer, Method chosen) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float words = ui::scaled(kWords);
    const int columns = room.x > 2.2f * room.y ? 4 : 2;
    const float across = (room.x - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float down = (room.y - kGap) / (columns == 4 ? 1.0f : 2.0f) - (columns == 4 ? -kGap : 0.0f);
    const float side = std::floor(std::min(across - 8.0f, down - words - 8.0f));
    if (side < 16.0f) return std::nullopt;
    std::optional<Method> clicked;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (int i = 0; i < static_cast<int>(kMethods); ++i) {
        const auto method = static_cast<Method>(i);
        const ImVec2 place = corner + ImVec2((across + kGap) * static_cast<float>(i % columns),
                                             (down + kGap) * static_cast<float>(i / columns));
        const float left = std::floor(place.x + 0.5f * (across - side));
        const ImRect area({left, place.y + words}, {left + side, place.y + words + side});
        ImGui::SetCursorScreenPos(place);
        ImGui::PushID(i);
        if (ui::press_area("map", {across, words + side})) clicked = method;
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::PopID();
        const bool is_chosen = method == chosen;
        const float middle = area.GetCenter().x;
        ui::draw_label(draw, {middle, place.y}, short_name(method, across),
                       plain(is_chosen ? theme().accent : theme().text, 13.0f, is_chosen));
        ui::draw_label(draw, {middle, place.y + 0.5f * words}, cost_text(answer.map(method)),
                       plain(theme().quiet_text, 12.0f));
        const Map& map = answer.map(method);
        draw_map(draw, area, map.values, map.largest());
        if (is_chosen)
            draw.AddRect(area.Min - ImVec2(3, 3), area.Max + ImVec2(3, 3), theme().accent, 4.0f, 0, 2.0f);
        if (const auto pixel = pixel_under_pointer(area)) tell_pixel(answer, method, *pixel);
    }
    return clicked;
}

}  // namespace lessons::digits
