#include "lessons/optim/walk_side_views.h"

#include "lessons/optim/ball_style.h"
#include "lessons/optim/walk_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::optim::CostCurve;
using core::optim::CurveWalk;
using core::optim::Valley;

constexpr int kSamples = 400;

}  // namespace

void WalkSlopeView::sample(const CostCurve& curve) {
    if (shown_ == &curve) return;
    shown_ = &curve;
    slopes_.clear();
    std::vector<double> sizes;
    const double low = std::max(curve.window.low, curve.domain.low);
    for (int i = 0; i <= kSamples; ++i) {
        const double x = low + (curve.window.high - low) * i / kSamples;
        slopes_.push_back({x, curve.at(x).dx});
        sizes.push_back(std::abs(slopes_.back().y()));
    }
    std::sort(sizes.begin(), sizes.end());
    const double reach = 1.25 * sizes[sizes.size() * 85 / 100];
    view_ = ui::PlotView({curve.window, {-reach, reach}});
}

void WalkSlopeView::draw(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    sample(curve);
    const std::string label = std::string("Slope f\u2032 (") + curve.cost_unit + " a " + curve.one + ")";
    ui::Plot plot("slope", view_,
                  {.x = {.label = curve.decision}, .y = {.label = label}, .legend = ui::LegendUse::never});
    if (!plot) return;
    plot.h_line(0.0, {.color = ui::theme().text, .thickness = 1.0f});
    plot.line("slope", slopes_, ui::solid(ui::series_style(2)));
    for (const Valley& valley : curve.valleys) {
        plot.v_line(valley.x, {.color = ui::theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dotted});
    }
    const core::optim::Footprint& here = walk.here();
    plot.segment({here.x, 0.0}, {here.x, here.slope}, {.color = ui::theme().accent, .thickness = 2.5f});
    plot.marker("ball", {here.x, here.slope}, ball_style(), 7.0f);
    const char* advice = here.slope > 0.0 ? "positive: go left" : "negative: go right";
    plot.text({plot.window().x.low, plot.window().y.high},
              walk.state() == core::optim::WalkState::arrived ? "level ground" : advice,
              {.color = ui::theme().quiet_text, .align = {-0.08f, -0.3f}, .strong = true});
}

void WalkProgressView::draw(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    costs_.clear();
    for (const core::optim::Footprint& foot : walk.path()) costs_.push_back(foot.cost);
    const double best = curve.best().cost;
    const double highest = *std::max_element(costs_.begin(), costs_.end());
    const double room = std::max(highest - best, 1e-3 * std::abs(best) + 1e-6);
    const double last = std::max(5.0, static_cast<double>(walk.steps()));
    view_.set_home({{0.0, last}, {best - 0.12 * room, highest + 0.1 * room}});
    const std::string label = std::string(curve.cost) + " (" + curve.cost_unit + ")";
    ui::Plot plot("progress", view_,
                  {.x = {.label = "Step"},
                   .y = {.label = label},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    plot.h_line(best, {.color = ui::theme().good, .thickness = 1.0f, .dash = ui::Dash::dashed});
    plot.text({plot.window().x.high, best}, "best: " + cost_words(curve, best),
              {.color = ui::theme().good, .align = {1.03f, -0.15f}});
    const ui::Points points = ui::Points::by_index(costs_);
    plot.line("cost", points, ui::solid(ball_style()));
    plot.marker("ball", points.back(), ball_style(), 6.0f);
}

}  // namespace lessons::optim
