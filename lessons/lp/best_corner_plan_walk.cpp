// The corners of the plan and the walk over them.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_plan.h"
#include "lessons/ui/label.h"

#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::lp::SimplexStatus;
using ui::theme;

constexpr float kCornerRoom = 9.0f;  // px

/// An arrow without the parts that corner marks cover.
void arrow_between(ui::Plot& plot, Vector2 from, Vector2 to, const ui::LineStyle& style) {
    const ImVec2 pixels = plot.to_pixel(to) - plot.to_pixel(from);
    const double length = std::sqrt(static_cast<double>(ImLengthSqr(pixels)));
    if (!(length > 24.0)) return;
    const Vector2 gap = (to - from) * (9.0 / length);
    plot.segment(from + gap, to - gap, {.color = theme().surface, .thickness = style.thickness + 3.0f});
    plot.arrow(from + gap, to - gap, style);
}

}  // namespace

void PlanView::draw_ways(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    for (const Way& way : run.ways()) {
        const Vector2 to = end_of(plot, run, way);
        const bool is_strong = way.is_chosen || lp::is_near(plot, to);
        arrow_between(plot, run.point(), to,
                      {.color = is_strong ? theme().text : theme().quiet_text,
                       .thickness = is_strong ? 2.5f : 1.5f,
                       .dash = ui::Dash::dotted});
        labels_.avoid(plot.to_pixel(run.point()), plot.to_pixel(to), 4.0f);
    }
}

void PlanView::draw_walk(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    for (int k = 0; k < run.step(); ++k) {
        arrow_between(plot, run.point(k), run.point(k + 1), {.color = theme().text, .thickness = 3.0f});
        labels_.avoid(plot.to_pixel(run.point(k)), plot.to_pixel(run.point(k + 1)), 4.0f);
    }
    if (run.now().status() != SimplexStatus::kUnbounded) return;
    const Vector2 end = lp::far_along(plot, run.point(), run.now().ray());
    arrow_between(plot, run.point(), end, {.color = theme().good, .thickness = 3.5f});
    labels_.avoid(plot.to_pixel(run.point()), plot.to_pixel(end), 4.0f);
}

void PlanView::draw_corners(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const std::vector<core::Vector> best = run.best_corners();
    if (best.size() > 1) {
        plot.segment(best.front(), best.back(),
                     {.color = ui::with_alpha(theme().good, 0.45f), .thickness = 9.0f});
    }
    for (const core::geometry::RegionVertex& vertex : run.region().vertices) {
        const ImVec2 at = plot.to_pixel(vertex.point);
        ui::draw_marker(plot.draw(), ui::Marker::circle, at, 4.5f, theme().quiet_text, theme().surface);
        labels_.avoid(at, kCornerRoom);
    }
    for (const core::Vector& corner : best)
        plot.text(corner, "\u2605", {.color = theme().good, .size = 26.0f});
    const ImVec2 now = plot.to_pixel(run.point());
    const bool is_best = run.now().status() == SimplexStatus::kOptimal;
    plot.draw().AddCircleFilled(now, 10.0f, theme().surface, 32);
    plot.draw().AddCircleFilled(now, 8.5f, is_best ? theme().good : theme().accent, 32);
    labels_.avoid(now, kCornerRoom + 4.0f);
    if (!is_best) return;
    ui::draw_label(plot.draw(), now, "\u2605",
                   {.color = theme().surface, .size = 13.0f, .halo = ui::TextStyle::Halo::none});
}

void PlanView::choose_way(ui::Plot& plot, const Scene& scene, Action& action) {
    const auto clicked = plot.clicked();
    for (const Way& way : scene.run.ways()) {
        if (!lp::is_near(plot, end_of(plot, scene.run, way))) continue;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (clicked) action.entering = way.variable;
    }
}

}  // namespace lessons::corner
