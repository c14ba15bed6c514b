#include "lessons/interpret/digits_method_view.h"

#include "core/interpret/deletion.h"
#include "lessons/interpret/digits_maps_view.h"
#include "lessons/interpret/digits_picture.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/text.h"

#include <algorithm>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;
using ui::Run;
using ui::theme;

constexpr float kWordsUnder = 110.0f;

/// Two squares and words beside them, or under them where it is narrow.
struct Places {
    ImRect left;
    ImRect right;
    ImVec2 words;
    float words_width = 0.0f;
};

Places lay_out() {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = 16.0f;
    const float words = std::clamp(0.32f * room.x, 110.0f, 260.0f);
    const float beside = std::min(room.y, 0.5f * (room.x - words - 2.0f * gap));
    const float above = std::min(0.5f * (room.x - gap), room.y - ui::scaled(kWordsUnder));
    const bool stacked = above > beside;
    float side = std::max(above, beside);
    side = std::floor(std::max(side, 1.0f));
    Places places;
    places.left = {corner, corner + ImVec2(side, side)};
    places.right = {corner + ImVec2(side + gap, 0.0f), corner + ImVec2(2.0f * side + gap, side)};
    places.words = stacked ? corner + ImVec2(0.0f, side + gap) : corner + ImVec2(2.0f * (side + gap), 0.0f);
    places.words_width = stacked ? room.x : room.x - 2.0f * (side + gap);
    return places;
}

void write(const Places& places, std::initializer_list<Run> runs) {
    if (places.words_width < 40.0f) return;
    ImGui::SetCursorScreenPos(places.words);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::paragraph(std::span(runs.begin(), runs.size()), places.words_width);
}

std::string reading(Method method) {
    if (method == Method::gradient)
        return " per pixel: more ink raises the probability where it is orange, lowers it where it is blue. "
               "This speaks of small changes only.";
    return " per pixel, averaged over 100 noisy copies of the image: what stays is not chance.";
}

std::string scale_text(Method method, double largest) {
    return "Full colour: " + map_value_text(method, largest) + ".";
}

void tell(const ImRect& area, const Answer& answer, Method method) {
    const auto pixel = pixel_under_pointer(area);
    if (!pixel) return;
    std::string value = map_value_text(method, answer.map(method).values[*pixel]);
    if (method == Method::smooth)
        value += " \u00b1 " + ui::format_number(100.0 * answer.smooth_errors[*pixel], 2);
    ui::readout_card(
        "Row " + std::to_string(*pixel / kSide + 1) + ", column " + std::to_string(*pixel % kSide + 1),
        {{"Ink", ui::format_percent(answer.question.image[*pixel])}, {name_of(method), value}});
}

void drag_patch(const ImRect& area, int patch, PatchPlace& place) {
    ImGui::SetCursorScreenPos(area.Min);
    ui::press_area("patch", area.GetSize(), 2.0f);
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!ImGui::IsItemActive() || !ImGui::GetIO().MouseDown[0]) return;
    const ImVec2 pixel = (ImGui::GetIO().MousePos - area.Min) / area.GetSize() * static_cast<float>(kSide);
    const float half = 0.5f * static_cast<float>(patch);
    place.column = static_cast<int>(std::lround(pixel.x - half));
    place.row = static_cast<int>(std::lround(pixel.y - half));
}

}  // namespace

void draw_method(const Answer& answer, Method method) {
    const Places places = lay_out();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const Map& map = answer.map(method);
    draw_image(draw, places.left, answer.question.image);
    draw_map(draw, places.right, map.values, map.largest());
    write(places, {{.style = Run::Style::strong, .text = "Slope"},
                   {.text = reading(method) + " " + scale_text(method, map.largest())}});
    tell(places.left, answer, method);
    tell(places.right, answer, method);
}

void draw_occlusion(const Answer& answer, PatchPlace& place) {
    const Question& question = answer.question;
    const int most = static_cast<int>(kSide) - question.patch;
    const Places places = lay_out();
    drag_patch(places.left, question.patch, place);
    place = {std::clamp(place.row, 0, most), std::clamp(place.column, 0, most)};
    const Vector covered = core::interpret::cover_patch(question.image, question.baseline, kSide,
                                                        question.patch, place.row, place.column);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_image(draw, places.left, covered);
    const Map& map = answer.map(Method::occlusion);
    draw_map(draw, places.right, map.values, map.largest());
    for (const ImRect& area : {places.left, places.right}) {
        const float cell = area.GetWidth() / static_cast<float>(kSide);
        const ImVec2 corner =
            area.Min + ImVec2(static_cast<float>(place.column), static_cast<float>(place.row)) * cell;
        const float side = static_cast<float>(question.patch) * cell;
        draw.AddRect(corner - ImVec2(1, 1), corner + ImVec2(side + 1, side + 1), theme().accent, 2.0f, 0,
                     3.0f);
    }
    const double now = question.probability(covered);
    write(places, {{.style = Run::Style::strong, .text = "Drag the patch. "},
                   {.text = "Covered there, the probability of a " + std::to_string(question.digit) + " is "},
                   {.style = Run::Style::strong, .text = ui::format_fixed(100.0 * now, 1) + "%"},
                   {.text = " instead of " + ui::format_fixed(100.0 * answer.probability, 1) +
                            "%: " + points_text(now - answer.probability) +
                            ". The map: mean loss of the patches over each pixel. " +
                            scale_text(Method::occlusion, map.largest())}});
    tell(places.right, answer, Method::occlusion);
}

}  // namespace lessons::digits
