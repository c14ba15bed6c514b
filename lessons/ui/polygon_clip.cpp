#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

void clip_half_plane(std::span<const core::Vector2> corners, core::Vector2 normal, double offset,
                     std::vector<core::Vector2>& inside) {
    inside.clear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const core::Vector2& from = corners[i];
        const core::Vector2& to = corners[(i + 1) % corners.size()];
        const double before = normal.dot(from) - offset;
        const double after = normal.dot(to) - offset;
        if (!std::isfinite(before)) continue;
        if (before <= 0.0) inside.push_back(from);
        if (std::isfinite(after) && (before <= 0.0) != (after <= 0.0)) {
            inside.push_back(from + (to - from) * (before / (before - after)));
        }
    }
}

void clip_polygon(std::span<const core::Vector2> corners, core::Vector2 low, core::Vector2 high,
                  std::vector<core::Vector2>& inside) {
    std::vector<core::Vector2> other;
    other.reserve(corners.size() + 4);
    clip_half_plane(corners, {1.0, 0.0}, high.x(), other);
    clip_half_plane(other, {-1.0, 0.0}, -low.x(), inside);
    clip_half_plane(inside, {0.0, 1.0}, high.y(), other);
    clip_half_plane(other, {0.0, -1.0}, -low.y(), inside);
}

std::optional<std::array<core::Vector2, 2>> line_in_box(core::Vector2 normal, double offset,
                                                        core::Vector2 low, core::Vector2 high) {
    const double square = normal.squaredNorm();
    if (!(square > 0.0) || !std::isfinite(square) || !std::isfinite(offset)) return std::nullopt;
    // Walked along from the point of the line that is nearest to the middle of the box.
    const core::Vector2 middle = 0.5 * (low + high);
    const core::Vector2 foot = middle + normal * ((offset - normal.dot(middle)) / square);
    const core::Vector2 along(-normal.y(), normal.x());
    double first = -core::kInfinity;
    double last = core::kInfinity;
    for (const int axis : {0, 1}) {
        if (along[axis] == 0.0) {
            if (foot[axis] < low[axis] || foot[axis] > high[axis]) return std::nullopt;
            continue;
        }
        const double a = (low[axis] - foot[axis]) / along[axis];
        const double b = (high[axis] - foot[axis]) / along[axis];
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    }
    if (!(first < last)) return std::nullopt;
    return std::array<core::Vector2, 2>{core::Vector2(foot + first * along),
                                        core::Vector2(foot + last * along)};
}

}  // namespace lessons::ui
