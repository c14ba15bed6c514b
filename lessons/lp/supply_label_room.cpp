#include "lessons/lp/supply_label_room.h"

#include <algorithm>
#include <array>

namespace lessons::supply {

void LabelRoom::begin(const ImRect& area) {
    area_ = area;
    claimed_.clear();
    lines_.clear();
}

bool LabelRoom::is_free(const ImRect& rect) const {
    return area_.Contains(rect) && std::none_of(claimed_.begin(), claimed_.end(),
                                                [&](const ImRect& other) { return other.Overlaps(rect); });
}

bool LabelRoom::is_clear(const ImRect& rect) const {
    return is_free(rect) && std::none_of(lines_.begin(), lines_.end(),
                                         [&](const ImRect& line) { return line.Overlaps(rect); });
}

std::optional<ImVec2> LabelRoom::find_beside(ImVec2 center, float radius, ImVec2 extent) const {
    const ImVec2 half = extent * 0.5f;
    const std::array places{ImVec2(0.0f, radius + half.y),
                            ImVec2(0.0f, -radius - half.y),
                            ImVec2(radius + half.x + 3.0f, 0.0f),
                            ImVec2(-radius - half.x - 3.0f, 0.0f),
                            ImVec2(radius + half.x, radius + half.y),
                            ImVec2(-radius - half.x, radius + half.y),
                            ImVec2(radius + half.x, -radius - half.y),
                            ImVec2(-radius - half.x, -radius - half.y)};
    for (const ImVec2& place : places)
        if (is_clear({center + place - half, center + place + half})) return center + place;
    for (const ImVec2& place : places)
        if (is_free({center + place - half, center + place + half})) return center + place;
    return std::nullopt;
}

}  // namespace lessons::supply
