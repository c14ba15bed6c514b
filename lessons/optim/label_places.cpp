#include "lessons/optim/label_places.h"

#include <array>

namespace lessons::optim {

void LabelPlaces::begin(const ImRect& room) {
    room_ = room;
    taken_.clear();
}

void LabelPlaces::avoid(ImVec2 center, float radius) {
    taken_.emplace_back(center - ImVec2(radius, radius), center + ImVec2(radius, radius));
}

ImVec2 LabelPlaces::place(ImVec2 point, ImVec2 extent, float gap) {
    constexpr int kRings = 6;
    const ImVec2 right = point + ImVec2(gap, -extent.y * 0.5f);
    for (int ring = 0; ring < kRings; ++ring) {
        const float shift = extent.y * 0.75f * static_cast<float>(ring);
        const float left = point.x - gap - extent.x;
        const std::array<ImVec2, 4> corners{right - ImVec2(0.0f, shift), right + ImVec2(0.0f, shift),
                                            ImVec2(left, right.y - shift), ImVec2(left, right.y + shift)};
        for (const ImVec2 corner : corners) {
            const ImRect rect(corner, corner + extent);
            if (!is_free(rect)) continue;
            taken_.push_back(rect);
            return corner;
        }
    }
    const ImVec2 inside = ImClamp(right, room_.Min, ImMax(room_.Min, room_.Max - extent));
    taken_.emplace_back(inside, inside + extent);
    return inside;
}

bool LabelPlaces::is_free(const ImRect& rect) const {
    if (!room_.Contains(rect)) return false;
    for (const ImRect& other : taken_) {
        if (other.Overlaps(rect)) return false;
    }
    return true;
}

}  // namespace lessons::optim
