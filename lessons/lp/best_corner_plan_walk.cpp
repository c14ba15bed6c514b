// The corners of the plan and the walk over them.
#include "lessons/lp/best_corner_plan.h"
#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::lp::SimplexStatus;
using ui::theme;

constexpr float kReach = 16.0f;  // px, around a corner

bool is_near(const ui::Plot& plot, Vector2 point) {
    const auto pointer = plot.hovered();
    return pointer && ImLengthSqr(plot.to_pixel(*pointer) - plot.to_pixel(point)) < kReach * kReach;
}

std::string coordinates(Vector2 point) {
    return "(" + ui::format_number(point.x(), 3) + ", " + ui::format_number(point.y(), 3) + ")";
}

/// The middle of the corners: inside the region.
Vector2 middle_of(const core::geometry::Region& region) {
    Vector2 sum(0.0, 0.0);
    for (const core::geometry::RegionVertex& vertex : region.vertices) sum += vertex.point;
    return sum / std::max<double>(1.0, static_cast<double>(region.vertices.size()));
}

/// Where an endless way leaves what is shown.
Vector2 far_along(const ui::Plot& plot, Vector2 from, Vector2 ray) {
    const ui::PlotWindow& window = plot.window();
    double reach = core::kInfinity;
    if (ray.x() > 0.0) reach = std::min(reach, (window.x.high - from.x()) / ray.x());
    if (ray.y() > 0.0) reach = std::min(reach, (window.y.high - from.y()) / ray.y());
    return from + ray * (std::isfinite(reach) && reach > 0.0 ? 0.94 * reach : 0.0);
}

bool is_same(Vector2 a, Vector2 b) { return (a - b).norm() <= 1e-9 * (1.0 + a.norm()); }

/// The same arrow, without the parts that corner marks cover.
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
        const Vector2 to = way.is_endless() ? far_along(plot, run.point(), way.ray) : way.to;
        const bool lit = is_near(plot, to);
        const ImU32 color = way.is_chosen || lit ? theme().text : theme().quiet_text;
        arrow_between(
            plot, run.point(), to,
            {.color = color, .thickness = way.is_chosen || lit ? 2.5f : 1.5f, .dash = ui::Dash::dotted});
    }
}

void PlanView::draw_walk(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    for (int k = 0; k < run.step(); ++k)
        arrow_between(plot, run.point(k), run.point(k + 1), {.color = theme().text, .thickness = 3.0f});
    if (run.now().status() != SimplexStatus::kUnbounded) return;
    const Vector2 end = far_along(plot, run.point(), run.now().ray());
    arrow_between(plot, run.point(), end, {.color = theme().good, .thickness = 3.5f});
}

void PlanView::draw_corners(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const std::vector<Vector2> best = run.best_corners();
    if (best.size() > 1)
        plot.segment(best.front(), best.back(),
                     {.color = ui::with_alpha(theme().good, 0.45f), .thickness = 9.0f});
    const Vector2 middle = middle_of(run.region());
    for (const core::geometry::RegionVertex& vertex : run.region().vertices) {
        const ImVec2 at = plot.to_pixel(vertex.point);
        ui::draw_marker(plot.draw(), ui::Marker::circle, at, 4.5f, theme().quiet_text, theme().surface);
        const ImVec2 inwards = plot.to_pixel(middle) - at;
        const float length = std::max(std::sqrt(ImLengthSqr(inwards)), 1.0f);
        const ImVec2 place = at + inwards * (std::min(26.0f, 0.5f * length) / length);
        ui::draw_label(plot.draw(), place + ImVec2(inwards.x > 0.0f ? 8.0f : -8.0f, 0.0f),
                       coordinates(vertex.point), {.color = theme().quiet_text});
    }
    for (const Vector2& corner : best) {
        plot.text(corner, "\u2605", {.color = theme().good, .size = 26.0f});
    }
    const ImVec2 now = plot.to_pixel(run.point());
    const bool is_best = run.now().status() == SimplexStatus::kOptimal;
    plot.draw().AddCircleFilled(now, 10.0f, theme().surface, 32);
    plot.draw().AddCircleFilled(now, 8.5f, is_best ? theme().good : theme().accent, 32);
    if (is_best)
        ui::draw_label(plot.draw(), now, "\u2605",
                       {.color = theme().surface, .size = 13.0f, .halo = ui::TextStyle::Halo::none});
}

void PlanView::draw_verdict(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const bool is_empty = run.region().is_empty();
    const ImRect& area = plot.area();
    if (is_empty) {
        const ImVec2 center{area.GetCenter().x, area.Min.y + area.GetHeight() * 0.72f};
        ui::draw_label(plot.draw(), center, "no possible plan",
                       {.color = theme().bad, .size = 16.0f, .strong = true});
        return;
    }
    Vector2 middle = middle_of(run.region());
    if (!run.region().is_bounded)
        middle = plot.to_data({area.GetCenter().x, area.Min.y + area.GetHeight() * 0.55f});
    plot.text(middle, "possible plans",
              {.color = ui::mix(theme().accent, theme().text, 0.4f), .size = 15.0f, .strong = true});
    if (run.now().status() == SimplexStatus::kUnbounded) {
        const Vector2 end = far_along(plot, run.point(), run.now().ray());
        plot.annotation(run.point() + 0.6 * (end - run.point()), "grows without end", {30.0f, 22.0f},
                        {.color = theme().good, .size = 13.0f, .strong = true});
    }
}

void PlanView::choose_way(ui::Plot& plot, const Scene& scene, Action& action) {
    const auto clicked = plot.clicked();
    for (const Way& way : scene.run.ways()) {
        const Vector2 to = way.is_endless() ? far_along(plot, scene.run.point(), way.ray) : way.to;
        if (!is_near(plot, to)) continue;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (clicked) action.entering = way.variable;
    }
}

void PlanView::read_out(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const core::lp::LinearProgram& program = run.program();
    std::optional<Vector2> place = plot.hovered();
    std::string title = "This plan";
    for (const core::geometry::RegionVertex& vertex : run.region().vertices) {
        if (!is_near(plot, vertex.point)) continue;
        place = vertex.point;
        title = "Corner";
        for (const core::Index limit : vertex.active)
            if (limit < program.row_count())
                title +=
                    (title == "Corner" ? " of " : ", ") + program.rows[static_cast<std::size_t>(limit)].name;
        for (const Way& way : run.ways())
            if (is_same(way.to, vertex.point)) title = way.is_chosen ? "Next corner" : "Click: go there next";
    }
    if (!place || place->minCoeff() < 0.0) return;
    const core::Vector activities = row_activities(program, *place);
    std::vector<ui::ReadoutRow> rows{
        {program.columns[0].name, ui::format_number(place->x(), 3)},
        {program.columns[1].name, ui::format_number(place->y(), 3)},
        {capitalized(program.objective_name), amount(program, std::round(run.profit(*place) * 10.0) / 10.0)}};
    for (std::size_t row = 0; row < program.rows.size(); ++row) {
        const double used = activities[static_cast<core::Index>(row)];
        const double bound = limit_of(program.rows[row]);
        const double left = is_minimum(program.rows[row]) ? used - bound : bound - used;
        const std::string words = std::fabs(left) < 1e-9 ? "used up"
                                  : left > 0.0           ? ui::format_number(left, 3) + " to spare"
                                                         : ui::format_number(-left, 3) + " too much";
        rows.push_back(
            {capitalized(program.rows[row].name), words, ui::series_style(static_cast<int>(row)).color});
    }
    plot.readout(title, rows);
}

}  // namespace lessons::corner
