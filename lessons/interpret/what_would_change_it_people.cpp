#include "lessons/interpret/case_people.h"
#include "lessons/interpret/what_would_change_it_views.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lessons::recourse {

namespace {

using core::Vector2;
using ui::theme;

Vector2 place(const Scene& scene, const core::Vector& row, double score) {
    return {row[scene.feature], 100.0 * score};
}

/// Where people stand; codes of a category get some width, so that dots do not hide each other.
std::vector<Vector2> places(const Scene& scene) {
    const bool is_category = scene.data.features[static_cast<std::size_t>(scene.feature)].is_categorical();
    std::vector<Vector2> at;
    for (core::Index i = 0; i < n_people(scene.data); ++i) {
        const double jitter = is_category ? 0.5 * (static_cast<double>(i * 7 % 19) / 19.0 - 0.5) : 0.0;
        at.push_back(
            {scene.data.test.X(i, scene.feature) + jitter, 100.0 * scene.model.test_predictions()[i]});
    }
    return at;
}

/// Usual values, and those of the chosen person whatever they are.
core::Interval x_range(const Scene& scene, const cases::FeatureWords& words) {
    if (words.is_categorical()) return {-0.6, static_cast<double>(words.categories.size()) - 0.4};
    core::Interval shown = words.usual;
    const auto take = [&](const core::Vector& row) {
        if (std::isnan(row[scene.feature])) return;
        shown = {std::min(shown.low, row[scene.feature]), std::max(shown.high, row[scene.feature])};
    };
    take(scene.application);
    take(scene.now);
    if (scene.advice && scene.advice->found) take(scene.advice->found->row);
    const double margin = 0.04 * shown.length();
    return {shown.low - margin, shown.high + margin};
}

void draw_dots(const Scene& scene, const std::vector<Vector2>& at, ui::Plot& plot) {
    for (std::size_t i = 0; i < at.size(); ++i) {
        const ImVec2 pixel = plot.to_pixel(at[i]);
        if (std::isnan(pixel.x) || static_cast<int>(i) == scene.person) continue;
        const bool refused = at[i].y() >= 100.0 * scene.threshold;
        ui::draw_marker(plot.draw(), refused ? ui::Marker::square : ui::Marker::circle, pixel, 3.6f,
                        ui::with_alpha(theme().series[refused ? 1 : 0], 0.75f), theme().surface);
    }
}

void draw_person(const Scene& scene, ui::Plot& plot) {
    const Vector2 was = place(scene, scene.application, scene.score);
    const Vector2 now = place(scene, scene.now, scene.score_now);
    if (!scene.moves.empty()) plot.segment(was, now, {.color = theme().accent, .thickness = 2.0f});
    if (scene.advice && scene.advice->found) {
        const Vector2 end = place(scene, scene.advice->found->row, scene.advice->found->prediction);
        plot.arrow(was, end, {.color = theme().good, .thickness = 2.0f});
        plot.annotation(end, "advice", {20.0f, 18.0f},
                        {.color = theme().good, .align = {0.0f, 0.5f}, .strong = true});
    }
    plot.marker("", was, {.color = theme().quiet_text}, 5.0f);
    plot.marker("", now, {.color = theme().accent}, 7.0f);
}

}  // namespace

PeopleAction draw_people(const Scene& scene, double& threshold_percent, ui::PlotView& view) {
    const cases::FeatureWords& words = scene.data.features[static_cast<std::size_t>(scene.feature)];
    view.set_home({x_range(scene, words), {-2.0, 102.0}});  // whole dots at both ends
    ui::Plot plot("people", view,
                  {.x = {.label = words.label, .unit = words.unit, .categories = words.categories},
                   .y = {.label = scene.data.target.score, .unit = "%"},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    PeopleAction action;
    if (!plot) return action;
    plot.rect({view.window().x.low, threshold_percent}, {view.window().x.high, 110.0},
              cases::zone_color(scene.data), 0.0f);
    const std::vector<Vector2> at = places(scene);
    draw_dots(scene, at, plot);
    plot.h_line(threshold_percent, {.color = theme().text, .dash = ui::Dash::dashed},
                scene.data.target.above);
    draw_person(scene, plot);
    const ui::HandleStyle handle{.color = theme().text, .radius = 5.0f, .offset = {5.0, 95.0}};
    if (plot.drag_line("threshold", {0.0, 1.0}, threshold_percent, handle)) {
        threshold_percent = std::round(threshold_percent);
        action.threshold_moved = true;
    }
    const auto near = plot.nearest(at, 9.0f);
    if (!near) return action;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    plot.readout(cases::numbered(cases::people_words(scene.data), static_cast<int>(*near) + 1),
                 {{scene.data.target.score, ui::format_percent(0.01 * at[*near].y())},
                  {"Decision", decision(scene, 0.01 * at[*near].y())}});
    if (plot.clicked()) action.person = static_cast<int>(*near);
    return action;
}

}  // namespace lessons::recourse
