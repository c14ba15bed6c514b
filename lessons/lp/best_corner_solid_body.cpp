// The body: axes, faces and edges, what lies behind drawn paler.
#include "lessons/lp/best_corner_solid.h"
#include "lessons/lp/line_labels.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Index;
using core::Vector3;
using core::geometry::PolytopeEdge;
using core::geometry::PolytopeFacet;
using ui::theme;

constexpr float kCornerRoom = 9.0f;  // px, around a corner that no name shall cover
constexpr float kFaceText = 13.0f;

}  // namespace

/// From the corner where nothing is made, one axis for each product, with the number at its end.
void SolidView::draw_axes(const Scene& scene) const {
    const ImVec2 origin = camera_.project(Vector3::Zero());
    for (Index axis = 0; axis < 3; ++axis) {
        const ImVec2 tip = camera_.project(extent_[axis] * Vector3::Unit(axis));
        draw_->AddLine(origin, tip, theme().control, 1.5f);
        ui::draw_arrow_head(*draw_, origin, tip, 9.0f, theme().control);
        const ImVec2 along = tip - origin;
        const float length = std::max(std::sqrt(ImLengthSqr(along)), 1.0f);
        const ImVec2 beyond = tip + along * (16.0f / length);
        ui::draw_label(*draw_, beyond, scene.run.program().columns[static_cast<std::size_t>(axis)].name,
                       {.color = theme().text, .size = 13.0f, .strong = true});
    }
}

void SolidView::draw_faces(const Scene& scene, Side side) const {
    for (const PolytopeFacet& facet : body_.facets) {
        const bool is_near = camera_.sees(plane_of(facet.constraint).normal);
        if (is_near == (side == Side::near)) draw_face(scene, facet, side);
    }
}

/// In the limit's colour; faces where a product is not made, and where the picture ends, stay without.
void SolidView::draw_face(const Scene& scene, const PolytopeFacet& facet, Side side) const {
    std::vector<ImVec2> corners;
    for (const Index vertex : facet.vertices)
        corners.push_back(camera_.project(body_.vertices[static_cast<std::size_t>(vertex)].point));
    const auto row = static_cast<std::size_t>(facet.constraint);
    const bool is_limit = row < scene.run.program().rows.size();
    const ImU32 color = is_limit ? lp::style_of(row).color : theme().quiet_text;
    const bool is_lit = is_limit && scene.is_lit(scene.run.program().rows[row].name);
    const float strength = side == Side::near ? 0.20f : 0.07f;
    const float opacity = !is_limit ? 0.04f : is_lit ? 0.45f : strength;
    // Dear ImGui smooths the outline of corners that run clockwise on the screen.
    if (side == Side::near) std::reverse(corners.begin(), corners.end());
    draw_->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()),
                               ui::with_alpha(color, opacity));
}

bool SolidView::is_near_side(const PolytopeEdge& edge) const {
    return std::any_of(edge.active.begin(), edge.active.end(),
                       [&](Index constraint) { return camera_.sees(plane_of(constraint).normal); });
}

void SolidView::draw_edges(Side side) const {
    std::vector<ImVec2> scratch;
    for (const PolytopeEdge& edge : body_.edges) {
        if (edge.from < 0 || edge.to < 0 || is_near_side(edge) != (side == Side::near)) continue;
        const ImVec2 from = camera_.project(body_.vertices[static_cast<std::size_t>(edge.from)].point);
        const ImVec2 to = camera_.project(body_.vertices[static_cast<std::size_t>(edge.to)].point);
        const ui::StrokeStyle style =
            side == Side::near
                ? ui::StrokeStyle{.color = ui::mix(theme().surface, theme().text, 0.75f), .thickness = 1.6f}
                : ui::StrokeStyle{.color = theme().control, .thickness = 1.2f, .dash = ui::Dash::dashed};
        ui::Stroke stroke(*draw_, scratch, area_, style);
        stroke.add(static_cast<double>(from.x), static_cast<double>(from.y));
        stroke.add(static_cast<double>(to.x), static_cast<double>(to.y));
        stroke.finish();
    }
}

/// The limit's name near the middle of its face, clear of corners, where the face is turned to the viewer.
void SolidView::name_faces(const Scene& scene) const {
    lp::LineLabels labels;
    labels.avoid(camera_.project(Vector3::Zero()), kCornerRoom);
    for (const core::geometry::PolytopeVertex& vertex : body_.vertices)
        labels.avoid(camera_.project(vertex.point), kCornerRoom);
    for (const PolytopeFacet& facet : body_.facets) {
        const auto row = static_cast<std::size_t>(facet.constraint);
        if (row >= scene.run.program().rows.size() || !camera_.sees(plane_of(facet.constraint).normal))
            continue;
        ImVec2 sum{0.0f, 0.0f};
        for (const Index vertex : facet.vertices)
            sum += camera_.project(body_.vertices[static_cast<std::size_t>(vertex)].point);
        const ImVec2 middle = sum * (1.0f / static_cast<float>(facet.vertices.size()));
        std::vector<ImVec2> places{middle};
        for (const Index vertex : facet.vertices)
            places.push_back(ImLerp(
                middle, camera_.project(body_.vertices[static_cast<std::size_t>(vertex)].point), 0.3f));
        const std::string& name = scene.run.program().rows[row].name;
        const float half = 0.5f * ui::label_extent(name, kFaceText, true).x;
        ui::draw_label(*draw_, places[labels.clearest(places, half, area_)], name,
                       {.color = ui::mix(lp::style_of(row).color, theme().text, 0.45f),
                        .size = kFaceText,
                        .strong = true});
    }
}

}  // namespace lessons::corner
