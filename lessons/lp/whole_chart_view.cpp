#include "lessons/lp/whole_chart_view.h"

#include "lessons/lp/whole_words.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>

namespace lessons::whole {

namespace {

using core::Vector2;

/// A curve as stairs: what a step found holds until the next.
std::vector<Vector2> stairs(const Run& run, int last, double (*value)(const core::lp::BranchAndBound&)) {
    std::vector<Vector2> points;
    for (int k = 1; k <= last; ++k) {
        const double y = value(run.at(k));
        if (!points.empty()) points.emplace_back(k, points.back().y());
        points.emplace_back(k, y);
    }
    return points;
}

double bound_of(const core::lp::BranchAndBound& state) { return state.bound(); }
double best_of(const core::lp::BranchAndBound& state) { return state.best_objective(); }

void shade_gap(ui::Plot& plot, const Run& run, ImU32 color) {
    for (int k = 1; k < run.step(); ++k) {
        const double bound = run.at(k).bound();
        const double best = run.at(k).best_objective();
        if (!std::isfinite(bound) || !std::isfinite(best)) continue;
        plot.rect({static_cast<double>(k), std::min(bound, best)}, {k + 1.0, std::max(bound, best)},
                  ui::with_alpha(color, 0.18f), 0.0f);
    }
}

ui::PlotWindow window_of(const Run& run) {
    ui::WindowFinder finder;
    finder.add(stairs(run, run.last_step(), &bound_of)).add(stairs(run, run.last_step(), &best_of));
    constexpr int kFewest = 5;  // Ticks stay whole.
    finder.add_x(0.5).add_x(std::max(run.last_step(), kFewest) + 0.5);
    ui::PlotWindow window = finder.window(0.0);
    const double room = 0.12 * std::max(window.y.high - window.y.low, 1e-3);
    return {window.x, {window.y.low - room, window.y.high + room}};
}

}  // namespace

Action ChartView::draw(const Scene& scene) {
    const Run& run = scene.run;
    view_.set_home(window_of(run));
    ui::Plot plot(
        "chart", view_,
        {.x = {.label = "Step"},
         .y = {.label = scene.story.program.objective_name, .unit = scene.story.program.objective_unit},
         .movement = ui::Movement::fixed,
         .readout = ui::ReadoutUse::column});
    const ui::Theme& theme = ui::theme();
    const std::vector<Vector2> bound = stairs(run, run.step(), &bound_of);
    const std::vector<Vector2> best = stairs(run, run.step(), &best_of);
    shade_gap(plot, run, theme.series[4]);
    plot.v_line(run.step(), {.color = theme.line, .thickness = 1.5f});
    plot.line("Bound", bound, ui::solid(ui::with_color(ui::series_style(0), theme.accent)));
    plot.line("Best plan", best, ui::with_color(ui::series_style(2), theme.good));
    if (!bound.empty())
        plot.marker("Bound", bound.back(), ui::with_color(ui::series_style(0), theme.accent), 5.0f);
    if (!best.empty())
        plot.marker("Best plan", best.back(), ui::with_color(ui::series_style(2), theme.good), 5.0f);
    if (!bound.empty()) plot.label_end("Bound", bound.back(), theme.accent);
    if (!best.empty() && std::isfinite(best.back().y())) plot.label_end("Best plan", best.back(), theme.good);
    Action action;
    const auto pointer = plot.hovered();
    if (!pointer) return action;
    const int step = std::clamp(static_cast<int>(std::lround(pointer->x())), 1, std::max(run.last_step(), 1));
    if (step > run.step()) return action;
    ui::highlight(highlight_of(run.present_at(step)));
    if (plot.clicked()) action.node = run.present_at(step);
    return action;
}

}  // namespace lessons::whole
