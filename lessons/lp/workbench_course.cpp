#include "lessons/lp/workbench_course.h"

#include "lessons/lp/workbench_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lessons::workbench {

namespace {

using core::Vector2;
using core::lp::GlpkMoment;
using core::lp::GlpkRun;

/// The moments of the simplex method.
std::vector<GlpkMoment> pivots_of(const GlpkRun& run) {
    std::vector<GlpkMoment> moments;
    for (const GlpkMoment& moment : run.moments())
        if (!moment.is_integer) moments.push_back(moment);
    return moments;
}

void draw_nothing_to_do() {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped(
        "Not a single pivot was needed: the corner from which the solver began is still the best.");
    ImGui::PopStyleColor();
}

}  // namespace

void CourseView::draw(const GlpkRun& run, int step) {
    const GlpkMoment& now = run.moments()[static_cast<std::size_t>(step)];
    if (now.is_integer) return draw_bounds(run);
    const bool is_at_once = run.now().pivots == 0 && run.now().has_plan && !run.now().is_integer;
    if (is_at_once && !run.is_running()) return draw_nothing_to_do();
    const bool was_broken =
        std::any_of(run.moments().begin(), run.moments().end(),
                    [](const GlpkMoment& moment) { return !moment.is_integer && !moment.has_plan; });
    const float room = ImGui::GetContentRegionAvail().y;
    const bool shows_both = was_broken && room > ui::scaled(200.0f);
    draw_objective(run, step, shows_both ? 0.55f * room : room);
    if (shows_both) draw_broken(run, step);
}

void CourseView::draw_objective(const GlpkRun& run, int step, float height) {
    std::vector<Vector2> broken, kept;
    const auto count = static_cast<std::size_t>(step) + 1;
    ui::WindowFinder window;
    for (std::size_t k = 0; k < run.moments().size(); ++k) {
        const GlpkMoment& moment = run.moments()[k];
        if (moment.is_integer) break;
        const Vector2 point(moment.pivots, moment.solution.objective);
        window.add(point);
        if (k >= count) continue;
        (moment.has_plan ? kept : broken).push_back(point);
        if (moment.has_plan && kept.size() == 1 && !broken.empty()) broken.push_back(point);
    }
    objective_.set_home(window.window(0.08));
    const std::string name = objective_name(run.program());
    ui::Plot plot("objective", objective_, {.x = {.label = "Pivots"}, .y = {.label = name}}, {0.0f, height});
    const ui::SeriesStyle style = ui::series_style(0);
    const ui::SeriesStyle quiet{
        .color = ui::theme().warn, .marker = ui::Marker::none, .dash = ui::Dash::dashed};
    if (!broken.empty()) plot.line("some limit broken", broken, quiet);
    if (!kept.empty()) plot.line("keeps all limits", kept, style);
    if (!kept.empty()) plot.marker("keeps all limits", kept.back(), style);
    if (kept.empty() && !broken.empty()) plot.marker("some limit broken", broken.back(), quiet);
}

void CourseView::draw_broken(const GlpkRun& run, int step) {
    std::vector<Vector2> points;
    ui::WindowFinder window;
    const std::vector<GlpkMoment> moments = pivots_of(run);
    for (std::size_t k = 0; k < moments.size(); ++k) {
        const Vector2 point(moments[k].pivots, moments[k].violation);
        window.add(point);
        if (k <= static_cast<std::size_t>(step)) points.push_back(point);
    }
    broken_.set_home(window.window(0.08));
    ui::Plot plot("broken", broken_,
                  {.x = {.label = "Pivots"}, .y = {.label = "Worst broken limit, by how much"}});
    plot.line("broken", points,
              {.color = ui::theme().warn, .marker = ui::Marker::none, .dash = ui::Dash::dashed});
}

void CourseView::draw_bounds(const GlpkRun& run) {
    std::vector<Vector2> bounds, best;
    for (const core::lp::BranchProgress& progress : run.history()) {
        bounds.emplace_back(progress.nodes, progress.bound);
        if (std::isfinite(progress.best)) best.emplace_back(progress.nodes, progress.best);
    }
    const double last = run.now().solution.is_optimal() ? run.now().solution.objective : core::kNaN;
    if (std::isfinite(last)) {
        const double end = static_cast<double>(std::max(run.now().solution.iterations, 1));
        bounds.emplace_back(end, last);
        best.emplace_back(end, last);
    }
    bounds_.set_home(ui::WindowFinder().add(bounds).add(best).window(0.08));
    ui::Plot plot(
        "bounds", bounds_,
        {.x = {.label = "Nodes of branch and bound"}, .y = {.label = objective_name(run.program())}});
    if (!bounds.empty()) plot.line("no plan is better", bounds, ui::series_style(1));
    if (!best.empty()) plot.line("best plan", best, ui::series_style(0));
    if (!best.empty()) plot.marker("best plan", best.back(), ui::series_style(0));
}

}  // namespace lessons::workbench
