#include "lessons/optim/learning_weights_view.h"

#include "lessons/optim/learning_style.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::learning {

namespace {

using core::models::PathPoint;
using core::models::Penalty;

constexpr int kNamed = 4;  // as many names find room

/// How many weights end further from 0 than this one.
std::ptrdiff_t larger_ones(const std::vector<std::vector<core::Vector2>>& lines, std::size_t j) {
    const auto size = [](const std::vector<core::Vector2>& line) { return std::fabs(line.back().y()); };
    return std::count_if(lines.begin(), lines.end(),
                         [&](const auto& line) { return size(line) > size(lines[j]); });
}

}  // namespace

std::optional<double> WeightsView::draw(const Run& run, const WeightPaths& paths) {
    if (paths.points().empty()) return std::nullopt;
    place_lines(paths);
    const core::Interval strengths = path_strengths(paths.kind());
    const std::string x = std::string("Strength of ") + (paths.kind() == Penalty::kL1 ? "L1" : "L2");
    ui::Plot plot(
        "weights", view_,
        {.x = {.label = x, .scale = ui::AxisScale::logarithmic, .direction = ui::AxisDirection::decreasing},
         .y = {.label = "Weights at the lowest loss"},
         .movement = ui::Movement::fixed,
         .legend = ui::LegendUse::never});
    if (!plot) return std::nullopt;
    draw_lines(plot, paths);
    draw_strengths(plot, run, paths);
    if (plot.hovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const std::optional<core::Vector2> clicked = plot.clicked();
    if (!clicked) return std::nullopt;
    return std::clamp(clicked->x(), strengths.low, strengths.high);
}

/// With room above them for a word.
void WeightsView::place_lines(const WeightPaths& paths) {
    const core::Index d = paths.task()->n_weights() - 1;
    ui::WindowFinder finder;
    lines_.assign(static_cast<std::size_t>(d), {});
    for (const PathPoint& point : paths.points()) {
        for (core::Index j = 0; j < d; ++j)
            lines_[static_cast<std::size_t>(j)].emplace_back(point.strength, point.fit.theta[j]);
    }
    for (const auto& line : lines_) finder.add(line);
    core::Interval y = finder.window(0.05).y;
    y.high += 0.25 * y.length();
    view_.set_home({path_strengths(paths.kind()), y});
}

void WeightsView::draw_lines(ui::Plot& plot, const WeightPaths& paths) {
    plot.h_line(0.0, {.color = ui::theme().text, .thickness = 1.0f});
    for (std::size_t j = 0; j < lines_.size(); ++j) {
        const std::string name = weight_name(*paths.task(), static_cast<core::Index>(j));
        plot.line(name, lines_[j], ui::series_style(static_cast<int>(j)));
        if (larger_ones(lines_, j) < kNamed) plot.label_line_end(name, lines_[j], ui::theme().text);
    }
}

/// The strength as it is set, and the one whose model does best on the validation rows.
void WeightsView::draw_strengths(ui::Plot& plot, const Run& run, const WeightPaths& paths) const {
    const Settings& settings = run.task().settings;
    if (const PathPoint* best = paths.best()) {
        plot.v_line(best->strength,
                    {.color = validation_style().color, .thickness = 1.5f, .dash = ui::Dash::dotted},
                    "best on validation");
    }
    if (settings.penalty != Penalty::kNone)
        plot.v_line(settings.strength, {.color = ui::theme().accent, .thickness = 2.0f});
}

}  // namespace lessons::learning
