#include "lessons/lp/best_corner_plan.h"

#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/limit_line.h"
#include "lessons/ui/polygon_clip.h"

#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using ui::theme;

constexpr float kMargin = 0.07f;  // of the window, beyond the axes

}  // namespace

Action PlanView::draw(const Scene& scene) {
    settle_window(scene);
    const auto& columns = scene.run.program().columns;
    ui::Plot plot("plan", view_,
                  {.x = {.label = columns[0].name},
                   .y = {.label = columns[1].name},
                   .aspect = scene.story.has_equal_scale ? ui::Aspect::equal : ui::Aspect::free,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    Action action;
    if (!plot) return action;
    if (probe_step_ != scene.run.step()) probe_.reset();
    labels_.begin();
    draw_region(plot, scene);
    draw_limits(plot, scene);
    draw_profit_line(plot, scene);
    draw_ways(plot, scene);
    draw_walk(plot, scene);
    draw_corners(plot, scene);
    drag_limits(plot, scene, action);
    turn_profit(plot, scene, action);
    drag_profit_line(plot, scene);
    draw_words(plot, scene);
    choose_way(plot, scene, action);
    read_out(plot, scene);
    return action;
}

void PlanView::settle_window(const Scene& scene) {
    double needed = 1.0;
    for (const core::geometry::RegionVertex& vertex : scene.run.region().vertices) {
        const Vector2 share = vertex.point.cwiseQuotient(scene.story.extent);
        while (share.maxCoeff() > needed && needed < 1e4) needed *= 1.5;
    }
    if (shown_ == scene.story.id && needed == grown_) return;
    const Vector2 far = needed * scene.story.extent;
    const ui::PlotWindow home{{-kMargin * far.x(), far.x()}, {-kMargin * far.y(), far.y()}};
    if (shown_ != scene.story.id) view_ = ui::PlotView(home);
    view_.set_home(home);
    shown_ = scene.story.id;
    grown_ = needed;
    probe_.reset();
}

double PlanView::shown_profit(const Scene& scene) const {
    return probe_.value_or(scene.run.profit(scene.run.point()));
}

void PlanView::draw_region(ui::Plot& plot, const Scene& scene) {
    const auto visible = core::geometry::intersect_in_window(scene.run.limits(), lp::window_of(plot));
    std::vector<Vector2> corners;
    for (const core::geometry::RegionVertex& vertex : visible.vertices) corners.push_back(vertex.point);
    if (corners.size() > 2) plot.polygon(corners, {.opacity = 0.11f});
    plot.h_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    plot.v_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    const ImVec2 origin = plot.to_pixel({0.0, 0.0});
    labels_.avoid({origin.x, plot.area().Min.y}, {origin.x, plot.area().Max.y}, 2.0f);
    labels_.avoid({plot.area().Min.x, origin.y}, {plot.area().Max.x, origin.y}, 2.0f);
}

void PlanView::draw_limits(ui::Plot& plot, const Scene& scene) {
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const std::string& name = scene.run.program().rows[row].name;
        lp::draw_limit(plot, labels_,
                       {.name = name,
                        .limit = scene.run.limits()[row],
                        .style = lp::style_of(row),
                        .is_lit = scene.is_lit(name)});
    }
}

void PlanView::draw_profit_line(ui::Plot& plot, const Scene& scene) {
    const Vector2 normal = lp::profit_of(scene.run.program());
    if (!(normal.norm() > 0.0)) return;
    const double value = shown_profit(scene);
    plot.infinite_line(normal, value, {.color = theme().surface, .thickness = 5.0f});
    plot.infinite_line(normal, value,
                       {.color = theme().accent, .thickness = 2.0f, .dash = ui::Dash::long_dash});
    const auto window = lp::window_of(plot);
    const auto ends = ui::line_in_box(normal, value, window.low, window.high);
    if (ends) labels_.avoid(plot.to_pixel((*ends)[0]), plot.to_pixel((*ends)[1]), 4.0f);
}

}  // namespace lessons::corner
