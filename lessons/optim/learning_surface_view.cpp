#include "lessons/optim/learning_surface_view.h"

#include "lessons/optim/landscape.h"
#include "lessons/optim/learning_style.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::learning {

namespace {

using core::Index;
using core::Vector;
using core::Vector2;

constexpr double kMargin = 0.3;
constexpr double kLongestPull = 0.3;  // of the window

bool is_inside(const ui::PlotWindow& window, Vector2 point) {
    return window.x.contains(point.x()) && window.y.contains(point.y());
}

/// Around the start, the lowest place, and what of the way is not far from them.
ui::PlotWindow home_of(const Run& run) {
    const Task& task = run.task();
    const Vector2 start = task.start.head<2>();
    const Vector2 lowest = task.minimum.converged ? Vector2(task.minimum.theta.head<2>()) : start;
    ui::WindowFinder finder;
    finder.add(start).add(lowest);
    const Vector2 reach = 3.0 * (lowest - start).cwiseAbs();
    for (const Vector2& point : run.path()) {
        const Vector2 away = (point - lowest).cwiseAbs();
        const bool is_near = away.x() <= reach.x() && away.y() <= reach.y();
        if (is_near || !task.minimum.converged) finder.add(point);
    }
    return finder.window(kMargin);
}

/// At most this share of the window on either axis.
Vector2 shortened(Vector2 way, const ui::PlotWindow& window) {
    const double share =
        std::max(std::fabs(way.x()) / window.x.length(), std::fabs(way.y()) / window.y.length());
    return share > kLongestPull ? Vector2(way * (kLongestPull / share)) : way;
}

std::string axis_words(const Task& task, Index weight) {
    if (weight + 1 == task.n_weights()) return "Intercept";
    const bool per_deviation = task.settings.standardize && task.settings.features != Features::bends;
    return "Weight of " + weight_name(task, weight) + (per_deviation ? ", standardised" : "");
}

std::string place_words(Vector2 weights) {
    return ui::format_number(weights.x(), 3) + ", " + ui::format_number(weights.y(), 3);
}

}  // namespace

StartEdit SurfaceView::draw(const Run& run, Link& link) {
    const Task& task = run.task();
    view_.set_home(home_of(run));
    const std::string x = axis_words(task, 0);
    const std::string y = axis_words(task, 1);
    ui::Plot plot("surface", view_,
                  {.x = {.label = x, .grid = false},
                   .y = {.label = y, .grid = false},
                   .aspect = task.settings.standardize ? ui::Aspect::equal : ui::Aspect::free,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    link.weights.reset();
    if (!plot) return {};
    draw_ground(plot, run);
    if (link.row) draw_row(plot, run, *link.row);
    draw_path(plot, run);
    draw_minimum(plot, run);
    const StartEdit edit = task.n_weights() == 2 ? edit_start(plot, run) : StartEdit{};
    link.weights = plot.hovered();
    if (link.weights) show_place(plot, run, *link.weights);
    return edit;
}

void SurfaceView::draw_ground(ui::Plot& plot, const Run& run) {
    ground_.cover(run, plot.window());
    if (ground_.shades().empty()) return;
    plot.heat_map(optim::view_of(ground_.heights(), ground_.shades(), 1), {.low = 0.0, .high = 1.0}, 0.5f);
    for (const core::geometry::ContourLine& line : ground_.contours())
        plot.contour(line.points, line.level, {.color = ui::with_alpha(ui::theme().text, 0.28f)});
}

/// All models that get the row right (or are undecided about it), and which way its own loss pulls.
void SurfaceView::draw_row(ui::Plot& plot, const Run& run, Index row) const {
    const Rows& rows = run.task().rows;
    const auto found = std::find(rows.split.train.begin(), rows.split.train.end(), row);
    if (found == rows.split.train.end()) {
        plot.text({plot.window().x.low, plot.window().y.low}, "  a validation row does not pull",
                  {.color = ui::theme().text, .align = {0.0f, 1.6f}, .strong = true});
        return;
    }
    const Index in_training = static_cast<Index>(found - rows.split.train.begin());
    const double score = rows.is_classes() ? 0.0 : rows.y[row];
    const auto line = ground_.slice().models_with_score(in_training, score);
    plot.infinite_line(line.normal, line.offset,
                       {.color = pull_color(), .thickness = 2.0f, .dash = ui::Dash::dashed});
    const Vector gradient = core::models::row_gradient(*run.task().training, run.theta(), in_training);
    const Vector2 here = run.theta().head<2>();
    const Vector2 way = -run.task().descent_options().learning_rate * gradient.head<2>();
    plot.arrow(here, here + shortened(way, plot.window()), {.color = pull_color(), .thickness = 3.0f},
               "this " + rows.one + " pulls");
}

void SurfaceView::draw_path(ui::Plot& plot, const Run& run) const {
    const ui::SeriesStyle halo{.color = ui::with_alpha(ui::theme().surface, 0.6f), .thickness = 5.0f};
    plot.line("", run.path(), halo);
    plot.line("", run.path(), model_style());
    if (run.path().size() <= 120) {
        for (const Vector2& point : run.path()) plot.marker("", point, model_style(), 3.0f);
    }
    const std::size_t last = run.path().size() - 1;
    const bool is_part = static_cast<Index>(run.batch().size()) < run.task().training->n_rows();
    if (last > 0 && is_part)
        plot.segment(run.path()[last - 1], run.path()[last], {.color = batch_color(), .thickness = 4.0f});
    plot.marker(kModel, run.theta().head<2>(), model_style(), 7.0f);
}

void SurfaceView::draw_minimum(ui::Plot& plot, const Run& run) const {
    const Task& task = run.task();
    if (!task.minimum.converged) return;
    const Vector2 at = task.minimum.theta.head<2>();
    if (!is_inside(plot.window(), at)) return;
    plot.text(at, "\u2605", {.color = ui::theme().good, .size = 22.0f});
    plot.text(at, "lowest", {.color = ui::theme().text, .align = {0.5f, 2.0f}, .strong = true});
}

void SurfaceView::show_place(ui::Plot& plot, const Run& run, Vector2 weights) const {
    if (ground_.shades().empty()) return;
    const Task& task = run.task();
    Vector theta = run.theta();
    theta.head<2>() = weights;
    const bool is_error = !task.rows.is_classes();
    plot.readout("A model", {{"Weights", place_words(weights)},
                             {is_error ? "Training error" : "Training loss",
                              ui::format_number(training_loss(task, theta), 3)},
                             {is_error ? "Validation error" : "Validation loss",
                              ui::format_number(validation_loss(task, theta), 3)}});
}

StartEdit SurfaceView::edit_start(ui::Plot& plot, const Run& run) const {
    Vector2 start = run.task().start.head<2>();
    const ui::Drag drag = plot.drag_point("start", start, {.label = "Start", .hint = "Drag the start"});
    if (drag.reset) return {.reset = true, .moved_to = {}};
    if (drag.moved) return {.reset = false, .moved_to = start};
    if (const std::optional<Vector2> clicked = plot.clicked()) return {.reset = false, .moved_to = *clicked};
    return {};
}

}  // namespace lessons::learning
