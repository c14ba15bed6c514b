#include "lessons/interpret/digits_pen.h"

#include "lessons/ui/context.h"
#include "lessons/ui/press_area.h"

#include <algorithm>

namespace lessons::digits {

namespace {

using core::Index;

constexpr float kRadius = 2.3f;  // dots: strokes as wide as those of the scans

/// Whether the pointer presses on the area; over it, it looks like the pen.
bool is_pressed(const char* id, const ImRect& area, float radius) {
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(area.Min);
    ui::press_area(id, area.GetSize(), 2.0f);
    const bool pressed = ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0];
    if (ImGui::IsItemHovered() || pressed) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::GetWindowDrawList()->AddCircle(ImGui::GetIO().MousePos, radius, ui::theme().accent, 24, 1.5f);
    }
    ImGui::SetCursorScreenPos(after);
    return pressed;
}

}  // namespace

std::optional<core::Vector> Pen::draw(const char* id, const ImRect& area, const core::Vector& image) {
    const float dot = area.GetWidth() / static_cast<float>(kDots);
    if (!is_pressed(id, area, kRadius * dot)) {
        is_stroking_ = false;
        return std::nullopt;
    }
    const ImVec2 now = (ImGui::GetIO().MousePos - area.Min) / dot;
    if (!is_stroking_) {
        before_ = image;
        covered_.reset();
        last_ = now;
    }
    is_stroking_ = true;
    mark(last_, now);
    last_ = now;
    core::Vector drawn = with_stroke();
    if (drawn == image) return std::nullopt;
    return drawn;
}

// Every dot whose centre is within the pen's radius of the way.
void Pen::mark(ImVec2 from, ImVec2 to) {
    const ImVec2 way = to - from;
    const float length = ImLengthSqr(way);
    for (int dot = 0; dot < kDots * kDots; ++dot) {
        const ImVec2 centre{static_cast<float>(dot % kDots) + 0.5f, static_cast<float>(dot / kDots) + 0.5f};
        const float share = length > 0.0f ? std::clamp(ImDot(centre - from, way) / length, 0.0f, 1.0f) : 0.0f;
        if (ImLengthSqr(centre - from - way * share) <= kRadius * kRadius)
            covered_.set(static_cast<std::size_t>(dot));
    }
}

core::Vector Pen::with_stroke() const {
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
