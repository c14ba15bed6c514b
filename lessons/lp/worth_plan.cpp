#include "lessons/lp/corner_names.h"
#include "lessons/lp/limit_line.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/program_words.h"
#include "lessons/lp/worth_views.h"
#include "lessons/ui/label.h"
#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lessons::worth {

namespace {

using core::Vector2;
using core::geometry::RegionVertex;
using ui::theme;

constexpr double kMargin = 0.07;
constexpr float kWedge = 72.0f;  // px

ImVec2 on_screen(const ui::Plot& plot, Vector2 from, Vector2 direction) {
    const ImVec2 way = plot.to_pixel(from + direction) - plot.to_pixel(from);
    return way * (1.0f / std::max(std::sqrt(ImLengthSqr(way)), 1e-6f));
}

}  // namespace

std::optional<lp::Numbers> PlanView::draw(const Scene& scene) {
    settle_window(scene);
    const auto& columns = scene.run.program().columns;
    ui::Plot plot("plan", view_,
                  {.x = {.label = columns[0].name},
                   .y = {.label = columns[1].name},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    std::optional<lp::Numbers> wanted;
    if (!plot) return wanted;
    labels_.begin();
    draw_region(plot, scene.run);
    draw_wedge(plot, scene.run);
    draw_best(plot, scene.run);
    drag(plot, scene, wanted);
    draw_words(plot, scene.run);
    return wanted;
}

void PlanView::settle_window(const Scene& scene) {
    if (shown_ == scene.story.id) return;
    const Vector2 far = scene.story.extent;
    view_ = ui::PlotView({{-kMargin * far.x(), far.x()}, {-kMargin * far.y(), far.y()}});
    shown_ = scene.story.id;
}

void PlanView::draw_region(ui::Plot& plot, const Run& run) {
    std::vector<Vector2> corners;
    for (const RegionVertex& vertex :
         core::geometry::intersect_in_window(run.limits(), lp::window_of(plot)).vertices)
        corners.push_back(vertex.point);
    if (corners.size() > 2) plot.polygon(corners, {.opacity = 0.11f});
    plot.h_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    plot.v_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    const ImVec2 origin = plot.to_pixel({0.0, 0.0});
    labels_.avoid({origin.x, plot.area().Min.y}, {origin.x, plot.area().Max.y}, 4.0f);
    labels_.avoid({plot.area().Min.x, origin.y}, {plot.area().Max.x, origin.y}, 4.0f);
    for (const RegionVertex& vertex : run.region().vertices) {
        ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(vertex.point), 4.0f,
                        theme().quiet_text, theme().surface);
        labels_.avoid(plot.to_pixel(vertex.point), 7.0f);
    }
    for (std::size_t row = 0; row < run.program().rows.size(); ++row) {
        const std::string& name = run.program().rows[row].name;
        lp::draw_limit(plot, labels_,
                       {.name = name,
                        .limit = run.limits()[row],
                        .style = lp::style_of(row),
                        .is_lit = row == run.row() || ui::is_highlighted(name)});
    }
}

/// The fan of price directions that keep the plan, with the present direction in it.
void PlanView::draw_wedge(ui::Plot& plot, const Run& run) {
    const auto wedge = run.wedge();
    if (!wedge) return;
    const ImVec2 corner = plot.to_pixel(wedge->corner);
    const ImVec2 from = on_screen(plot, wedge->corner, wedge->from);
    const ImVec2 to = on_screen(plot, wedge->corner, wedge->to);
    plot.draw().PathLineTo(corner);
    plot.draw().PathArcTo(
        corner, kWedge, std::atan2(from.y, from.x),
        std::atan2(from.y, from.x) - std::acos(std::clamp(from.x * to.x + from.y * to.y, -1.0f, 1.0f)));
    plot.draw().PathFillConvex(ui::with_alpha(theme().good, 0.25f));
    for (const ImVec2 side : {from, to})
        plot.draw().AddLine(corner, corner + side * kWedge, theme().good, 1.5f);
    const ImVec2 now = on_screen(plot, wedge->corner, lp::profit_of(run.program()));
    plot.draw().AddLine(corner, corner + now * (kWedge - 8.0f), theme().accent, 2.5f);
    ui::draw_arrow_head(plot.draw(), corner, corner + now * kWedge, 10.0f, theme().accent);
    labels_.avoid(corner, corner + now * kWedge, 26.0f);
}

void PlanView::draw_best(ui::Plot& plot, const Run& run) {
    if (!run.has_plan()) return;
    plot.infinite_line(lp::profit_of(run.program()), run.profit(),
                       {.color = theme().accent, .thickness = 2.0f, .dash = ui::Dash::long_dash});
    const auto window = lp::window_of(plot);
    if (const auto ends =
            ui::line_in_box(lp::profit_of(run.program()), run.profit(), window.low, window.high))
        labels_.avoid(plot.to_pixel((*ends)[0]), plot.to_pixel((*ends)[1]), 2.0f);
    const ImVec2 at = plot.to_pixel(run.plan());
    plot.draw().AddCircleFilled(at, 10.0f, theme().surface, 32);
    plot.draw().AddCircleFilled(at, 8.5f, theme().good, 32);
    ui::draw_label(plot.draw(), at, "\u2605",
                   {.color = theme().surface, .size = 13.0f, .halo = ui::TextStyle::Halo::none});
    labels_.avoid(at, 14.0f);
}

void PlanView::drag(ui::Plot& plot, const Scene& scene, std::optional<lp::Numbers>& wanted) {
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const core::lp::Row& of = scene.run.program().rows[row];
        const double sign = lp::is_minimum(of) ? -1.0 : 1.0;
        const double bought = row == scene.run.row() ? scene.run.step() : 0.0;
        const auto offset = lp::drag_limit(
            plot, labels_, {.name = of.name, .limit = scene.run.limits()[row], .style = lp::style_of(row)},
            scene.story.extent, sign * (scene.defaults.limits[row] + bought));
        if (!offset || !std::isfinite(*offset)) continue;
        const double value = std::clamp(sign * *offset - bought, lp::kLimitRange.low, lp::kLimitRange.high);
        if (value == scene.numbers.limits[row]) continue;
        wanted = scene.numbers;
        wanted->limits[row] = value;
    }
    const auto profit = compass_.draw(plot, labels_, scene.run.program(), scene.defaults.profit);
    if (!profit || *profit == scene.numbers.profit) return;
    wanted = scene.numbers;
    wanted->profit = *profit;
}

void PlanView::draw_words(ui::Plot& plot, const Run& run) {
    for (std::size_t row = 0; row < run.program().rows.size(); ++row) {
        labels_.draw(plot, run.limits()[row].normal, run.limits()[row].offset,
                     lp::limit_sentence(run.program(), row),
                     {.color = ui::mix(lp::style_of(row).color, theme().text, 0.35f), .strong = true});
    }
    if (run.has_plan()) {
        labels_.draw(plot, lp::profit_of(run.program()), run.profit(),
                     "Profit " + lp::amount(run.program(), run.profit()),
                     {.color = theme().accent, .size = 13.0f, .strong = true});
    } else {
        const std::array middle{plot.area().GetCenter()};
        labels_.draw_level(plot, middle, "no possible plan",
                           {.color = theme().bad, .size = 16.0f, .strong = true});
    }
    lp::name_corners(plot, labels_, run.region().vertices);
}

}  // namespace lessons::worth
