#include "lessons/optim/race_curves.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

constexpr double kLowestShown = 1e-9;

ui::Points curve_of(const Racer& racer, Cost cost) {
    if (cost == Cost::steps) return ui::Points::by_index(racer.gaps());
    return {racer.evaluation_counts(), racer.gaps()};
}

double decade_below(double value) { return std::pow(10.0, std::floor(std::log10(value))); }

ui::PlotWindow window_of(const Race& race, Cost cost) {
    double paid = 20.0;
    double start = kGoal;
    double lowest = 0.1 * kGoal;
    for (const Racer& racer : race.racers()) {
        paid = std::max(paid, cost == Cost::steps ? racer.steps() : racer.evaluations());
        if (std::isfinite(racer.gaps().front())) start = std::max(start, racer.gaps().front());
        lowest = std::min(lowest, racer.gap());
    }
    return {{0.0, paid}, {decade_below(std::max(lowest, kLowestShown)), 20.0 * decade_below(start)}};
}

/// The last point that is not below the window: where a line leaves it that goes on to rounding level.
core::Vector2 visible_end(const ui::Points& curve, double lowest) {
    std::size_t last = curve.size() - 1;
    while (last > 0 && curve[last].y() < lowest) --last;
    return curve[last];
}

}  // namespace

void RaceCurves::draw(const Race& race, Cost cost) {
    view_.set_home(window_of(race, cost));
    ui::Plot plot("curves", view_,
                  {.x = {.label = cost == Cost::steps ? "Steps" : "Evaluations"},
                   .y = {.label = "Above the minimum, f \u2212 f*", .scale = ui::AxisScale::logarithmic},
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    plot.h_line(kGoal, {.color = ui::theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dashed});
    plot.text({plot.window().x.high, kGoal}, "goal 0.001",
              {.color = ui::theme().quiet_text, .align = {1.05f, 1.1f}});
    for (const Racer& racer : race.racers()) plot.line(racer.name(), curve_of(racer, cost), style_of(racer));
    for (const Racer& racer : race.racers()) {
        plot.marker(racer.name(), curve_of(racer, cost).back(), style_of(racer), 4.5f);
    }
    draw_names(plot, race, cost);
}

/// Names of lines that end at the right stand beside the plot, all others where the line ends.
void RaceCurves::draw_names(ui::Plot& plot, const Race& race, Cost cost) {
    places_.begin(plot.area());
    for (const Racer& racer : race.racers()) {
        const ui::Points curve = curve_of(racer, cost);
        const core::Vector2 end = visible_end(curve, plot.window().y.low);
        if (end.x() > 0.8 * plot.window().x.high) {
            plot.label_end(racer.name(), end, ui::theme().text);
            continue;
        }
        const ImVec2 extent = ui::label_extent(racer.name(), ui::size::kCaption, true);
        const ImVec2 corner = places_.place(plot.to_pixel(end), extent, 9.0f);
        ui::draw_label(plot.draw(), corner, racer.name(), {.align = {0.0f, 0.0f}, .strong = true});
    }
}

}  // namespace lessons::optim
