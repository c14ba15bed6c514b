#include "lessons/lp/corner_names.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lessons::lp {

namespace {

using core::Vector2;
using ui::format_number;

std::string coordinates(Vector2 point) {
    return "(" + format_number(point.x(), 3) + ", " + format_number(point.y(), 3) + ")";
}

/// Places around the k-th corner (px) that are not nearer to another one, which its words would then name.
std::vector<ImVec2> places_at_corner(const std::vector<ImVec2>& corners, std::size_t k) {
    constexpr std::array kDirections{ImVec2(0.8f, -0.6f), ImVec2(0.8f, 0.6f),  ImVec2(-0.8f, -0.6f),
                                     ImVec2(-0.8f, 0.6f), ImVec2(0.0f, -1.0f), ImVec2(0.0f, 1.0f),
                                     ImVec2(1.2f, 0.0f),  ImVec2(-1.2f, 0.0f)};
    std::vector<ImVec2> places;
    for (const float reach : {1.0f, 1.3f}) {
        for (const ImVec2 direction : kDirections) {
            const ImVec2 place = corners[k] + direction * ImVec2(34.0f, 24.0f) * reach;
            const float own = ImLengthSqr(place - corners[k]);
            const bool is_nearest = std::all_of(corners.begin(), corners.end(), [&](ImVec2 corner) {
                return ImLengthSqr(place - corner) >= own;
            });
            if (is_nearest) places.push_back(place);
        }
    }
    return places;
}

}  // namespace

void name_corners(ui::Plot& plot, LineLabels& labels,
                  std::span<const core::geometry::RegionVertex> vertices) {
    std::vector<ImVec2> corners;
    for (const core::geometry::RegionVertex& vertex : vertices)
        corners.push_back(plot.to_pixel(vertex.point));
    for (std::size_t k = 0; k < corners.size(); ++k) {
        labels.draw_level(plot, places_at_corner(corners, k), coordinates(vertices[k].point),
                          {.color = ui::theme().quiet_text}, LineLabels::Crowding::none);
    }
}

}  // namespace lessons::lp
