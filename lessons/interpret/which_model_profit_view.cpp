#include "lessons/interpret/which_model_views.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/plot_hold.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::which {

namespace {

using ui::theme;

ui::PlotWindow home_of(const Scene& scene) {
    double low = core::kInfinity, high = -core::kInfinity;
    for (const core::Vector2& point : scene.chosen_curves().profits) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    if (!(low < high)) return {{0.0, 100.0}, {0.0, 1.0}};
    const double margin = 0.16 * (high - low);
    return {{0.0, 100.0}, {low - margin, high + 2.0 * margin}};
}

void draw_best(const Scene& scene, ui::Plot& plot) {
    const core::Vector2 best = scene.chosen_curves().best;
    plot.marker("", best, {.color = theme().good, .marker = ui::Marker::diamond}, 6.0f);
    const ImVec2 above = plot.to_pixel(best) - ImVec2(0.0f, 9.0f);
    const std::string words =
        "best: " + ui::format_number(std::round(best.x())) + "%, " + money_text(scene.data(), best.y());
    const float side = best.x() < 25.0 ? 0.0f : best.x() > 75.0 ? 1.0f : 0.5f;
    plot.text(plot.to_data(above), words, {.color = theme().good, .align = {side, 1.0f}, .strong = true});
}

}  // namespace

void draw_profit(const Scene& scene, double& threshold, ui::PlotView& view) {
    view.set_home(home_of(scene));
    const std::string per =
        (are_points(scene.data()) ? "Points" : "Money") + (" per 100 " + scene.data().many);
    const std::string_view unit = are_points(scene.data()) ? "" : std::string_view(scene.data().money.unit);
    const std::string from = scene.data().target.above + " from this score on (%)";
    ui::Plot plot("profit", view,
                  {.x = {.label = from},
                   .y = {.label = per, .unit = unit},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return;
    for (int kind = 0; kind < kKinds; ++kind) {
        if (kind == scene.chosen) continue;
        plot.line(name_of(kind), scene.curves[static_cast<std::size_t>(kind)].profits, style_of(scene, kind));
    }
    plot.line(name_of(scene.chosen), scene.chosen_curves().profits, style_of(scene, scene.chosen));
    draw_best(scene, plot);
    plot.v_line(threshold, {.color = theme().text, .dash = ui::Dash::dashed});
    const double now = profit_per_100(scene.y(), scene.predictions(), scene.payoffs, threshold);
    plot.marker("", {threshold, now}, {.color = theme().text}, 5.0f);
    const bool is_right = threshold > 60.0;
    const ImVec2 foot(plot.to_pixel({threshold, 0.0}).x + (is_right ? -8.0f : 8.0f),
                      plot.area().Max.y - 10.0f);
    plot.text(plot.to_data(foot), money_text(scene.data(), now),
              {.align = {is_right ? 1.0f : 0.0f, 0.5f}, .strong = true});
    const ui::HandleStyle handle{.color = theme().text,
                                 .radius = 6.0f,
                                 .hint = "Drag the threshold",
                                 .words_toward = {is_right ? 1.0f : -1.0f, 0.0f},
                                 .offset = {1.0, 99.0}};
    if (plot.drag_line("threshold", {1.0, 0.0}, threshold, handle)) threshold = std::round(threshold);
    if (const auto place = ui::held(plot)) threshold = std::clamp(std::round(place->x()), 1.0, 99.0);
}

}  // namespace lessons::which
