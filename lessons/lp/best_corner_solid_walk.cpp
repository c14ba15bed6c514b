// What happens on the body: the slice of equal profit, the walk, and where it could go.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_solid.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/label.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector3;
using core::lp::SimplexStatus;
using ui::theme;

void draw_line(ImDrawList& draw, const ImRect& area, ImVec2 from, ImVec2 to, const ui::StrokeStyle& style) {
    std::vector<ImVec2> scratch;
    ui::Stroke stroke(draw, scratch, area, style);
    stroke.add(static_cast<double>(from.x), static_cast<double>(from.y));
    stroke.add(static_cast<double>(to.x), static_cast<double>(to.y));
    stroke.finish();
}

/// Points of a convex polygon in their order around its middle.
void sort_around(std::vector<ImVec2>& points) {
    ImVec2 sum{0.0f, 0.0f};
    for (const ImVec2& point : points) sum += point;
    const ImVec2 middle = sum * (1.0f / static_cast<float>(std::max<std::size_t>(points.size(), 1)));
    const auto angle = [&](const ImVec2& point) {
        return std::atan2(point.y - middle.y, point.x - middle.x);
    };
    std::sort(points.begin(), points.end(),
              [&](const ImVec2& a, const ImVec2& b) { return angle(a) < angle(b); });
}

}  // namespace

/// All plans that earn what the present one earns.
void SolidView::draw_slice(const Scene& scene) const {
    const double level = scene.run.profit(scene.run.point());
    std::vector<ImVec2> points;
    for (const core::geometry::PolytopeEdge& edge : body_.edges) {
        if (edge.from < 0 || edge.to < 0) continue;
        const Vector3& from = body_.vertices[static_cast<std::size_t>(edge.from)].point;
        const Vector3& to = body_.vertices[static_cast<std::size_t>(edge.to)].point;
        const double low = scene.run.profit(from) - level;
        const double high = scene.run.profit(to) - level;
        if (low * high > 0.0 || low == high) continue;
        points.push_back(camera_.project(from + (to - from) * (low / (low - high))));
    }
    if (points.size() < 3) return;
    sort_around(points);
    const int count = static_cast<int>(points.size());
    draw_->AddConvexPolyFilled(points.data(), count, ui::with_alpha(theme().accent, 0.20f));
    for (std::size_t k = 0; k < points.size(); ++k)
        draw_line(*draw_, area_, points[k], points[(k + 1) % points.size()],
                  {.color = theme().accent, .thickness = 1.5f, .dash = ui::Dash::long_dash});
}

void SolidView::draw_walk(const Scene& scene) const {
    for (int k = 0; k < scene.run.step(); ++k) {
        const ImVec2 from = at(scene.run.point(k));
        const ImVec2 to = at(scene.run.point(k + 1));
        draw_line(*draw_, area_, from, to, {.color = theme().surface, .thickness = 6.0f});
        draw_line(*draw_, area_, from, to, {.color = theme().text, .thickness = 3.0f});
        if (ImLengthSqr(to - from) > 900.0f)
            ui::draw_arrow_head(*draw_, from, from + (to - from) * 0.6f, 12.0f, theme().text);
    }
}

void SolidView::draw_ways(const Scene& scene) const {
    for (const Way& way : scene.run.ways()) {
        if (way.is_endless()) continue;
        const bool is_strong = way.is_chosen || is_pointed_at(way.to);
        draw_line(*draw_, area_, at(scene.run.point()), at(way.to),
                  {.color = is_strong ? theme().text : theme().quiet_text,
                   .thickness = is_strong ? 3.0f : 2.0f,
                   .dash = ui::Dash::dotted});
    }
}

void SolidView::draw_corners(const Scene& scene) const {
    for (const core::geometry::PolytopeVertex& vertex : scene.run.body().vertices)
        ui::draw_marker(*draw_, ui::Marker::circle, camera_.project(vertex.point), 4.5f, theme().quiet_text,
                        theme().surface);
    const std::vector<core::Vector> best = scene.run.best_corners();
    for (const core::Vector& corner : best)
        ui::draw_label(*draw_, at(corner), "\u2605", {.color = theme().good, .size = 26.0f});
    const bool is_best = scene.run.now().status() == SimplexStatus::kOptimal;
    const ImVec2 now = at(scene.run.point());
    draw_->AddCircleFilled(now, 10.0f, theme().surface, 32);
    draw_->AddCircleFilled(now, 8.5f, is_best ? theme().good : theme().accent, 32);
    if (is_best)
        ui::draw_label(*draw_, now, "\u2605",
                       {.color = theme().surface, .size = 13.0f, .halo = ui::TextStyle::Halo::none});
}

/// The corners that were best while the profit was turned, joined in their order.
void SolidView::draw_trace() const {
    for (std::size_t k = 0; k + 1 < trace_.size(); ++k)
        draw_line(*draw_, area_, at(trace_[k]), at(trace_[k + 1]),
                  {.color = ui::with_alpha(theme().good, 0.55f), .thickness = 7.0f});
    for (const core::Vector& corner : trace_)
        draw_->AddCircleFilled(at(corner), 8.0f, ui::with_alpha(theme().good, 0.55f), 24);
}

/// What the present plan is and earns, at the bottom left.
void SolidView::name_plan(const Scene& scene) const {
    const core::lp::LinearProgram& program = scene.run.program();
    const std::string plan = lp::plan_words(program, scene.run.point());
    const std::string value = lp::amount(program, scene.run.profit(scene.run.point()));
    ui::draw_label(*draw_, ImVec2(area_.Min.x + 4.0f, area_.Max.y - ui::scaled(20.0f)), value,
                   {.color = theme().accent, .size = 18.0f, .align = {0.0f, 1.0f}, .strong = true});
    ui::draw_label(*draw_, ImVec2(area_.Min.x + 4.0f, area_.Max.y - 2.0f), plan,
                   {.color = theme().quiet_text, .size = 13.0f, .align = {0.0f, 1.0f}});
    if (!scene.run.has_plans())
        ui::draw_label(*draw_, area_.GetCenter(), "no plan keeps all limits",
                       {.color = theme().bad, .size = 14.0f, .strong = true});
    if (scene.run.has_plans() && !scene.run.body().is_bounded)
        ui::draw_label(*draw_, {area_.GetCenter().x, area_.Max.y - 16.0f}, "goes on without end",
                       {.color = theme().warn, .size = 13.0f, .strong = true});
}

}  // namespace lessons::corner
