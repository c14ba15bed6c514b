#include "lessons/interpret/digits_image_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using ui::theme;

constexpr float kPenRadius = 2.3f;  // dots: strokes as wide as those of the scans
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
    take_stroke(action, places.pad, image);
    action.asked = draw_bars(places.bars, bars);
    return action;
}

void ImageView::draw_tools(ImageAction& action, bool is_drawing) {
    for (int i = 0; i < 2; ++i) {
        const bool chosen = i == static_cast<int>(tool_);
        if (ui::button(kTools[static_cast<std::size_t>(i)],
                       chosen ? ui::ButtonStyle::primary : ui::ButtonStyle::quiet))
            tool_ = static_cast<Tool>(i);
        ImGui::SameLine(0.0f, 6.0f);
    }
    if (ui::button("Clear", ui::ButtonStyle::quiet)) action.drawn = core::Vector::Zero(kPixels);
    if (!is_drawing) return;
    ImGui::SameLine(0.0f, 6.0f);
    if (ui::button("Back", ui::ButtonStyle::quiet)) action.goes_back = true;
}

void ImageView::take_stroke(ImageAction& action, const ImRect& area, const core::Vector& image) {
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(area.Min);
    ui::press_area("pad", area.GetSize(), 2.0f);
    const bool pressed = ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0];
    if (ImGui::IsItemHovered() || pressed) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const float dot = area.GetWidth() / static_cast<float>(kDots);
        ImGui::GetWindowDrawList()->AddCircle(ImGui::GetIO().MousePos, kPenRadius * dot, theme().accent, 24,
                                              1.5f);
    }
    ImGui::SetCursorScreenPos(after);
    if (!pressed) {
        is_stroking_ = false;
        return;
    }
    const ImVec2 now = (ImGui::GetIO().MousePos - area.Min) / area.GetSize() * static_cast<float>(kDots);
    if (!is_stroking_) {
        before_ = image;
        covered_.reset();
        last_ = now;
    }
    is_stroking_ = true;
    mark(last_, now);
    last_ = now;
    const core::Vector drawn = with_stroke();
    if (drawn != image) action.drawn = drawn;
}

// Every dot whose centre is within the pen's radius of the way.
void ImageView::mark(ImVec2 from, ImVec2 to) {
    const ImVec2 way = to - from;
    const float length = ImLengthSqr(way);
    for (int dot = 0; dot < kDots * kDots; ++dot) {
        const ImVec2 centre{static_cast<float>(dot % kDots) + 0.5f, static_cast<float>(dot / kDots) + 0.5f};
        const float share = length > 0.0f ? std::clamp(ImDot(centre - from, way) / length, 0.0f, 1.0f) : 0.0f;
        if (ImLengthSqr(centre - from - way * share) <= kPenRadius * kPenRadius)
            covered_.set(static_cast<std::size_t>(dot));
    }
}

core::Vector ImageView::with_stroke() const {
    core::Vector dots = core::Vector::Zero(kPixels);
    for (std::size_t dot = 0; dot < covered_.size(); ++dot) {
        if (!covered_[dot]) continue;
        const Index row = static_cast<Index>(dot) / kDots / kDotsPerPixel;
        const Index column = static_cast<Index>(dot) % kDots / kDotsPerPixel;
        dots[row * kSide + column] += 1.0 / kLevels;
    }
    if (tool_ == Tool::pen) return before_.cwiseMax(dots);
    return before_.cwiseMin((1.0 - dots.array()).matrix());
}

}  // namespace lessons::digits
