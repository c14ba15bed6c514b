// What is written on the plan and what the pointer reads there.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_plan.h"
#include "lessons/lp/best_corner_words.h"
#include "lessons/lp/corner_names.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::lp::LinearProgram;
using core::lp::SimplexStatus;
using ui::format_number;
using ui::theme;

ImU32 ink(ImU32 color) { return ui::mix(color, theme().text, 0.35f); }

bool is_same(Vector2 a, Vector2 b) { return (a - b).norm() <= 1e-9 * (1.0 + a.norm()); }

std::vector<std::string> limits_at(const Run& run, const core::geometry::RegionVertex& vertex) {
    std::vector<std::string> names;
    for (const core::Index limit : vertex.active) {
        if (limit < run.program().row_count())
            names.push_back(run.program().rows[static_cast<std::size_t>(limit)].name);
    }
    return names;
}

std::string corner_title(const Run& run, const core::geometry::RegionVertex& vertex) {
    for (const Way& way : run.ways())
        if (is_same(way.to, vertex.point)) return way.is_chosen ? "Next corner" : "Click to go here next";
    std::string title = "Corner";
    for (const std::string& name : limits_at(run, vertex))
        title += (title == "Corner" ? " of " : ", ") + name;
    return title;
}

ui::ReadoutRow limit_row(const LinearProgram& program, std::size_t row, double used) {
    const double bound = lp::limit_of(program.rows[row]);
    const bool asks = lp::is_minimum(program.rows[row]);
    const double left = asks ? used - bound : bound - used;
    std::string words = asks ? "just met" : "used up";
    if (left > 1e-9) words = format_number(left, 3) + (asks ? " beyond" : " to spare");
    if (left < -1e-9) words = format_number(-left, 3) + (asks ? " missing" : " too much");
    return {lp::capitalized(program.rows[row].name), words, lp::style_of(row).color};
}

/// Places for words inside the region (anywhere, if it is empty), the most central ones first.
std::vector<ImVec2> places_in_region(const ui::Plot& plot, const Run& run) {
    const ImRect& area = plot.area();
    const bool has_middle = !run.region().is_empty() && run.region().is_bounded;
    const ImVec2 middle = has_middle ? plot.to_pixel(lp::middle_of(run.region())) : area.GetCenter();
    std::vector<ImVec2> places;
    for (float y = 0.04f; y < 1.0f; y += 0.04f) {
        for (float x = 0.04f; x < 1.0f; x += 0.04f) {
            const ImVec2 place{area.Min.x + x * area.GetWidth(), area.Min.y + y * area.GetHeight()};
            const Vector2 plan = plot.to_data(place);
            if (run.region().is_empty() || is_feasible(run.program(), plan)) places.push_back(place);
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](ImVec2 a, ImVec2 b) { return ImLengthSqr(a - middle) < ImLengthSqr(b - middle); });
    return places;
}

}  // namespace

void PlanView::draw_words(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    name_profit_line(plot, scene);
    for (std::size_t row = 0; row < run.program().rows.size(); ++row) {
        const core::geometry::HalfPlane& limit = run.limits()[row];
        labels_.draw(plot, limit.normal, limit.offset, lp::limit_sentence(run.program(), row),
                     {.color = ink(lp::style_of(row).color), .strong = true});
    }
    name_region(plot, scene);
    name_corners(plot, scene);
}

void PlanView::name_profit_line(ui::Plot& plot, const Scene& scene) {
    const LinearProgram& program = scene.run.program();
    const double value = shown_profit(scene);
    std::string text = lp::capitalized(program.objective_name) + " " + lp::amount(program, value);
    const core::lp::Sensitivity& referee = scene.run.referee();
    const double best = referee.solution.objective;
    const bool is_optimal = referee.status == core::lp::LpStatus::kOptimal;
    if (is_optimal && value > best + 1e-6 * std::fabs(best))
        text += ": no plan earns this";
    else if (!has_slid_)
        text += " (drag)";
    labels_.draw(plot, lp::profit_of(program), value, text,
                 {.color = theme().accent, .size = 13.0f, .strong = true});
}

void PlanView::name_region(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const std::vector<ImVec2> places = places_in_region(plot, run);
    if (run.region().is_empty()) {
        labels_.draw_level(plot, places, "no possible plan",
                           {.color = theme().bad, .size = 16.0f, .strong = true});
        return;
    }
    if (run.now().status() == SimplexStatus::kUnbounded) {
        labels_.draw_level(plot, places, run.program().objective_name + " grows without end",
                           {.color = theme().good, .size = 14.0f, .strong = true});
    }
    labels_.draw_level(plot, places, "possible plans",
                       {.color = ui::mix(theme().accent, theme().text, 0.4f), .size = 15.0f, .strong = true});
}

void PlanView::name_corners(ui::Plot& plot, const Scene& scene) {
    lp::name_corners(plot, labels_, scene.run.region().vertices);
}

void PlanView::read_out(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const LinearProgram& program = run.program();
    std::optional<Vector2> place = plot.hovered();
    std::string title = "This plan";
    corner_limits_.clear();
    for (const core::geometry::RegionVertex& vertex : run.region().vertices) {
        if (!lp::is_near(plot, vertex.point)) continue;
        place = vertex.point;
        title = corner_title(run, vertex);
        corner_limits_ = limits_at(run, vertex);
    }
    if (!place || place->minCoeff() < 0.0) return;
    if (!is_feasible(program, *place, 1e-6)) title = "Not possible";
    const double profit = std::round(run.profit(*place) * 10.0) / 10.0;
    std::vector<ui::ReadoutRow> rows{{program.columns[0].name, format_number(place->x(), 3)},
                                     {program.columns[1].name, format_number(place->y(), 3)},
                                     {lp::capitalized(program.objective_name), lp::amount(program, profit)}};
    const core::Vector activities = row_activities(program, *place);
    for (std::size_t row = 0; row < program.rows.size(); ++row)
        rows.push_back(limit_row(program, row, activities[static_cast<core::Index>(row)]));
    plot.readout(title, rows);
}

}  // namespace lessons::corner
