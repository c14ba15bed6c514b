#include "lessons/optim/walk_cost_view.h"

#include "lessons/optim/ball_style.h"
#include "lessons/optim/walk_words.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::CostCurve;
using core::optim::CurveWalk;
using core::optim::Valley;

constexpr int kSamples = 400;

/// Leaves the highest part of steep ends out of the picture, so that the valleys are not flat.
double ceiling_of(const std::vector<Vector2>& curve) {
    std::vector<double> heights;
    for (const Vector2& point : curve) heights.push_back(point.y());
    std::sort(heights.begin(), heights.end());
    const double low = heights.front();
    const double most = heights[heights.size() * 9 / 10];
    return std::min(heights.back(), low + 1.6 * (most - low));
}

std::string unit_label(const char* what, const char* unit) { return std::string(what) + " (" + unit + ")"; }

}  // namespace

void WalkCostView::sample(const CostCurve& curve) {
    if (shown_ == &curve) return;
    shown_ = &curve;
    curve_.clear();
    const double low = std::max(curve.window.low, curve.domain.low);
    for (int i = 0; i <= kSamples; ++i) {
        const double x = low + (curve.window.high - low) * i / kSamples;
        curve_.push_back({x, curve.at(x).value});
    }
    const double bottom = curve.best().cost;
    const double top = ceiling_of(curve_);
    view_ = ui::PlotView({curve.window, {bottom - 0.22 * (top - bottom), top + 0.06 * (top - bottom)}});
}

CurveStartEdit WalkCostView::draw(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    sample(curve);
    const std::string x_label = unit_label(curve.decision, curve.decision_unit);
    const std::string y_label = unit_label(curve.cost, curve.cost_unit);
    ui::Plot plot("cost", view_,
                  {.x = {.label = x_label}, .y = {.label = y_label}, .legend = ui::LegendUse::never});
    if (!plot) return {};
    plot.line("cost", curve_, ui::solid(ui::with_thickness(ui::series_style(0), 2.5f)));
    draw_valleys(plot, walk);
    draw_path(plot, walk);
    draw_tangent(plot, walk);
    draw_step(plot, walk);
    return edit_start(plot, walk);
}

void WalkCostView::draw_valleys(ui::Plot& plot, const CurveWalk& walk) const {
    const CostCurve& curve = walk.curve();
    for (const Valley& valley : curve.valleys) {
        const bool best = &valley == &curve.best();
        const ImU32 color = best ? ui::theme().good : ui::theme().quiet_text;
        plot.v_line(valley.x, {.color = color, .thickness = 1.0f, .dash = ui::Dash::dotted});
        const std::string words = std::string(valley.name) + ", " + decision_words(curve, valley.x);
        plot.text({valley.x, valley.cost}, words, {.color = color, .align = {0.5f, -1.2f}, .strong = best});
    }
}

/// Every place that the ball stood on, joined by its jumps.
void WalkCostView::draw_path(ui::Plot& plot, const CurveWalk& walk) {
    path_.clear();
    for (const core::optim::Footprint& foot : walk.path()) path_.push_back({foot.x, foot.cost});
    const ui::SeriesStyle style = ball_style();
    plot.line("", path_, ui::with_color(ui::with_thickness(style, 1.5f), ui::with_alpha(style.color, 0.55f)));
    for (const Vector2& point : path_) plot.marker("", point, style, 3.5f);
}

void WalkCostView::draw_tangent(ui::Plot& plot, const CurveWalk& walk) const {
    const core::optim::Footprint& here = walk.here();
    const double reach = 0.09 * plot.window().x.length();
    const Vector2 along(reach, reach * here.slope);
    const Vector2 at(here.x, here.cost);
    plot.segment(at - along, at + along, {.color = ui::theme().text, .thickness = 1.5f});
}

/// The arrow to the side is the step, rate times slope; the ghost is where the ball lands on the curve.
void WalkCostView::draw_step(ui::Plot& plot, const CurveWalk& walk) const {
    const core::optim::Footprint& here = walk.here();
    const Vector2 at(here.x, here.cost);
    if (walk.state() != core::optim::WalkState::arrived) {
        const double landing = walk.landing();
        const std::string move =
            (landing >= here.x ? "+" : "") + decision_words(walk.curve(), landing - here.x);
        plot.arrow(at, {landing, here.cost}, {.color = ui::theme().accent, .thickness = 2.5f}, move);
        if (walk.curve().domain.contains(landing)) {
            const Vector2 ghost(landing, walk.curve().at(landing).value);
            plot.segment({landing, here.cost}, ghost,
                         {.color = ui::theme().accent, .thickness = 1.0f, .dash = ui::Dash::dotted});
            plot.marker("", ghost, ui::with_color(ball_style(), ui::with_alpha(ui::theme().accent, 0.45f)),
                        7.0f);
        }
    }
    plot.marker("ball", at, ball_style(), 9.0f);
}

CurveStartEdit WalkCostView::edit_start(ui::Plot& plot, const CurveWalk& walk) const {
    const core::optim::Footprint& first = walk.path().front();
    Vector2 start(first.x, first.cost);
    const ui::Drag drag = plot.drag_point(
        "start", start, {.hint = "Drag the start", .x = walk.curve().window, .y = plot.window().y});
    if (drag.reset) return {.reset = true, .moved_to = {}};
    if (drag.moved) return {.reset = false, .moved_to = start.x()};
    return {};
}

}  // namespace lessons::optim
