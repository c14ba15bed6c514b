// Errors over the iterations, and needs over the size.
#include "lessons/lp/middle_views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lessons::middle {

namespace {

using core::Vector2;
using core::lp::SizeCount;
using ui::theme;

constexpr double kLeastError = 1e-9;  // below, a method is exactly there
constexpr double kMiddleError = 1e-4;
constexpr double kFewSteps = 12.0;  // the chart's width at the start
constexpr ImVec2 kLabelRoom{90.0f, 14.0f};

std::vector<Vector2> errors_of(const Race& race, Method method, int step) {
    std::vector<Vector2> points;
    for (int k = 0; k <= std::min(step, race.last_step(method)); ++k)
        points.emplace_back(k, std::max(race.error(method, k), kLeastError));
    return points;
}

/// Names the ends, that of the method looked into first; one that another would cover goes without.
void name_ends(ui::Plot& plot, const Scene& scene, const std::array<Vector2, kMethods>& ends) {
    std::array<Method, kMethods> order = kMethodOrder;
    std::swap(order[0], order[static_cast<std::size_t>(scene.inside)]);
    std::vector<ImVec2> taken;
    for (const Method method : order) {
        const Vector2 end = ends[static_cast<std::size_t>(method)];
        const ImVec2 place = plot.to_pixel(end);
        const bool covered = std::any_of(taken.begin(), taken.end(), [&](ImVec2 other) {
            return std::fabs(place.y - other.y) < kLabelRoom.y && std::fabs(place.x - other.x) < kLabelRoom.x;
        });
        if (covered) continue;
        plot.label_end(name_of(method), end, style_of(method).color);
        taken.push_back(place);
    }
}

/// How one method's line is read from the study.
struct SizeLine {
    Method method = Method::simplex;
    std::optional<int> SizeCount::*count = nullptr;
    double (*work)(core::Index n, int iterations) = nullptr;
};

constexpr SizeLine kSizeLines[] = {
    {Method::simplex, &SizeCount::simplex, &core::lp::simplex_work},
    {Method::interior_point, &SizeCount::interior_point, &core::lp::interior_point_work},
    {Method::pdhg, &SizeCount::pdhg, &core::lp::pdhg_work}};

std::vector<Vector2> points_of(const SizeLine& line, const std::vector<SizeCount>& counts,
                               SizeMeasure measure) {
    std::vector<Vector2> points;
    for (const SizeCount& row : counts) {
        const std::optional<int>& count = row.*line.count;
        if (!count) continue;
        const double need = measure == SizeMeasure::iterations ? *count : line.work(row.size, *count);
        points.emplace_back(static_cast<double>(row.size), need);
    }
    return points;
}

void draw_diagonal(ui::Plot& plot) {
    constexpr double kEnd = 300.0;
    plot.segment({4.0, 4.0}, {kEnd, kEnd}, {.color = theme().line, .thickness = 1.5f});
    plot.text({60.0, 60.0}, "as many as rows", {.color = theme().quiet_text, .align = {1.05f, 1.1f}});
}

}  // namespace

void ErrorsView::draw(const Scene& scene) {
    const double width = std::max(kFewSteps, 1.25 * scene.step);
    view_.set_home({{-0.03 * width, width}, {0.3 * kLeastError, 30.0}});
    ui::Plot plot("errors", view_,
                  {.x = {.label = "Iteration"},
                   .y = {.label = "Gap to the best, or limit broken", .scale = ui::AxisScale::logarithmic},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::column});
    if (!scene.race.has_plan()) {
        plot.text({0.5 * width, kMiddleError}, "no best plan to measure from", {.color = theme().quiet_text});
        return;
    }
    std::array<Vector2, kMethods> ends{};
    for (const Method method : kMethodOrder) {
        const std::vector<Vector2> points = errors_of(scene.race, method, scene.step);
        plot.line(name_of(method), points, ui::solid(style_of(method)));
        plot.marker(name_of(method), points.back(), style_of(method), 5.0f);
        ends[static_cast<std::size_t>(method)] = points.back();
    }
    name_ends(plot, scene, ends);
}

void SizesView::draw(const core::lp::SizeStudy& study, SizeMeasure measure) {
    const bool counts_iterations = measure == SizeMeasure::iterations;
    view_.set_home({{4.0, 400.0}, counts_iterations ? core::Interval{1.0, 1e4} : core::Interval{50.0, 5e9}});
    ui::Plot plot("sizes", view_,
                  {.x = {.label = "Rows and columns", .scale = ui::AxisScale::logarithmic},
                   .y = {.label = counts_iterations ? "Iterations" : "Multiplications",
                         .scale = ui::AxisScale::logarithmic},
                   .movement = ui::Movement::fixed});
    if (counts_iterations) draw_diagonal(plot);
    for (const SizeLine& line : kSizeLines) {
        const std::vector<Vector2> points = points_of(line, study.counts(), measure);
        if (points.empty()) continue;
        const ui::SeriesStyle style = style_of(line.method);
        plot.line(name_of(line.method), points, style);
        plot.scatter(name_of(line.method), points, style);
        plot.label_line_end(name_of(line.method), points, style.color);
    }
}

}  // namespace lessons::middle
