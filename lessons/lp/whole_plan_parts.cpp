#include "lessons/lp/whole_plan_parts.h"

#include "core/lp/half_planes.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/story.h"
#include "lessons/ui/label.h"

#include <array>

namespace lessons::whole {

using core::Vector2;

core::geometry::HalfPlane half_plane_of(const core::lp::LinearProgram& program, std::size_t row) {
    const auto i = static_cast<core::Index>(row);
    const Vector2 uses(coefficient(program, i, 0), coefficient(program, i, 1));
    const double sign = lp::is_minimum(program.rows[row]) ? -1.0 : 1.0;
    return {sign * uses, sign * lp::limit_of(program.rows[row])};
}

std::vector<Vector2> corners_of(const ui::Plot& plot, const core::lp::LinearProgram& program) {
    const auto planes = core::lp::half_planes(program);
    const core::geometry::Region region =
        core::geometry::intersect_in_window(planes.half_planes, lp::window_of(plot));
    std::vector<Vector2> corners;
    for (const core::geometry::RegionVertex& vertex : region.vertices) corners.push_back(vertex.point);
    return corners;
}

void write_note(ui::Plot& plot, lp::LineLabels& labels, Vector2 point, const std::string& text, ImU32 color) {
    const ImVec2 from = plot.to_pixel(point);
    const float half = 0.5f * ui::label_extent(text, 12.0f, true).x + 3.0f;
    constexpr std::array kHeights{-26.0f, 26.0f, -48.0f, 48.0f, 0.0f};
    std::vector<ImVec2> places;
    for (const float further : {24.0f, 48.0f, 90.0f}) {
        for (const float height : kHeights) {
            places.push_back(from + ImVec2(further + half, height));
            places.push_back(from + ImVec2(-further - half, height));
        }
    }
    const ImVec2 at = places[labels.clearest(places, half, plot.area())];
    const ImVec2 start = at + ImVec2(at.x > from.x ? -half : half, 0.0f);
    plot.draw().AddLine(from, start, ui::with_alpha(color, 0.7f), 1.0f);
    ui::draw_label(plot.draw(), at, text, {.color = color, .strong = true});
    labels.avoid(at - ImVec2(half, 0.0f), at + ImVec2(half, 0.0f), 9.0f);
}

}  // namespace lessons::whole
