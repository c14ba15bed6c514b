#include "lessons/interpret/digits_image_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lessons::digits {

namespace {

using core::Index;
using ui::theme;

constexpr float kLeastBar = 17.0f;
constexpr float kLeastBars = 118.0f;
constexpr float kGap = 10.0f;
constexpr std::array kTools{"Pen", "Eraser"};

struct Places {
    ImRect pad;
    ImRect bars;
};

/// The bars stand under the pad, or beside it where that makes the pad larger.
Places place_pad() {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float bars_height = std::min(10.0f * ui::scaled(kLeastBar) + 22.0f, 0.6f * room.y);
    const float above = std::floor(std::min(room.x, room.y - bars_height - kGap));
    const float beside = std::floor(std::min(room.y, room.x - ui::scaled(kLeastBars) - kGap));
    if (beside > above) {
        return {{corner, corner + ImVec2(beside, beside)},
                {corner + ImVec2(beside + kGap, 0.0f), corner + ImVec2(room.x, std::min(room.y, 400.0f))}};
    }
    const ImVec2 pad = ImFloor(corner + ImVec2(0.5f * (room.x - above), 0.0f));
    const ImVec2 bars = corner + ImVec2(0.0f, above + kGap);
    return {{pad, pad + ImVec2(above, above)}, {bars, bars + ImVec2(room.x, bars_height)}};
}

}  // namespace

ImageAction ImageView::draw(const core::Vector& image, const Bars& bars, bool is_drawing) {
    ImageAction action;
    draw_tools(action, is_drawing);
    const Places places = place_pad();
    if (places.pad.GetWidth() < 24.0f) return action;
    draw_image(*ImGui::GetWindowDrawList(), places.pad, image, theme().control);
    if (auto drawn = pen_.draw("pad", places.pad, image)) action.drawn = std::move(drawn);
    action.asked = draw_bars(places.bars, bars);
    return action;
}

void ImageView::draw_tools(ImageAction& action, bool is_drawing) {
    for (int i = 0; i < 2; ++i) {
        const bool chosen = i == static_cast<int>(pen_.tool());
        if (ui::button(kTools[static_cast<std::size_t>(i)],
                       chosen ? ui::ButtonStyle::primary : ui::ButtonStyle::quiet))
            pen_.take(static_cast<Pen::Tool>(i));
        ImGui::SameLine(0.0f, 6.0f);
    }
    if (ui::button("Clear", ui::ButtonStyle::quiet)) action.drawn = core::Vector::Zero(kPixels);
    if (!is_drawing) return;
    ImGui::SameLine(0.0f, 6.0f);
    if (ui::button("Back", ui::ButtonStyle::quiet)) action.goes_back = true;
}

}  // namespace lessons::digits
