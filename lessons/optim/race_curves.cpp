#include "lessons/optim/race_curves.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

constexpr double kLowestShown = 1e-9;

ui::Points curve_of(const Racer& racer, Cost cost) {
    switch (cost) {
        case Cost::evaluations:
            return {racer.evaluation_counts(), racer.gaps()};
        case Cost::time:
            return {racer.times(), racer.gaps()};
        case Cost::steps:
            break;
    }
    return ui::Points::by_index(racer.gaps());
}

const char* name_of(Cost cost) {
    switch (cost) {
        case Cost::evaluations:
            return "Evaluations";
        case Cost::time:
            return "Estimated time, \u00b5s";
        case Cost::steps:
            break;
    }
    return "Steps";
}

double decade_below(double value) { return std::pow(10.0, std::floor(std::log10(value))); }

double paid_by(const Racer& racer, Cost cost) {
    const core::Vector2 last = curve_of(racer, cost).back();
    return last.x();
}

/// As much as was paid so far; a method that pays far more for a step than the cheapest leaves on the right.
double paid_so_far(const Race& race, Cost cost) {
    double most = 0.0;
    double least = core::kInfinity;
    for (const Racer& racer : race.racers()) {
        most = std::max(most, paid_by(racer, cost));
        least = std::min(least, paid_by(racer, cost) / std::max(racer.steps(), 1));
    }
    if (cost == Cost::time) return std::max(std::min(most, 3.0 * least * race.steps()), 0.1);
    return std::min(std::max(most, 5.0), std::max(50.0, static_cast<double>(race.settings().steps)));
}

ui::PlotWindow window_of(const Race& race, Cost cost) {
    double start = kGoal;
    double lowest = 0.1 * kGoal;
    double room_above = 20.0;
    for (const Racer& racer : race.racers()) {
        if (std::isfinite(racer.gaps().front())) start = std::max(start, racer.gaps().front());
        lowest = std::min(lowest, racer.gap());
        if (racer.diverged()) room_above = 1e4;
    }
    return {{0.0, paid_so_far(race, cost)},
            {decade_below(std::max(lowest, kLowestShown)), room_above * decade_below(start)}};
}

/// The last point inside the window: where a line leaves it that goes down to rounding level, or up, or on.
core::Vector2 visible_end(const ui::Points& curve, const ui::PlotWindow& window) {
    std::size_t last = curve.size() - 1;
    const auto is_inside = [&](core::Vector2 point) {
        return window.x.contains(point.x()) && window.y.contains(point.y());
    };
    while (last > 0 && !is_inside(curve[last])) --last;
    return curve[last];
}

/// Whether names beside the plot would leave enough of it.
bool have_room_beside(const Race& race, float width) {
    float widest = 0.0f;
    for (const Racer& racer : race.racers()) {
        widest = std::max(widest, ui::label_extent(racer.name(), ui::size::kCaption, true).x);
    }
    return widest < 0.3f * width;
}

}  // namespace

void RaceCurves::draw(const Race& race, Cost cost) {
    view_.set_home(window_of(race, cost));
    ui::Plot plot("curves", view_,
                  {.x = {.label = name_of(cost)},
                   .y = {.label = "Above the minimum, f \u2212 f*", .scale = ui::AxisScale::logarithmic},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    plot.h_line(kGoal, {.color = ui::theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dashed});
    for (const Racer& racer : race.racers()) plot.line(racer.name(), curve_of(racer, cost), style_of(racer));
    for (const Racer& racer : race.racers()) {
        plot.marker(racer.name(), curve_of(racer, cost).back(), style_of(racer), 4.5f);
    }
    draw_names(plot, race, cost);
}

void RaceCurves::name_goal(ui::Plot& plot, bool beside) {
    constexpr const char* kName = "goal 0.001";
    const core::Vector2 end(plot.window().x.high, kGoal);
    if (beside) return plot.label_end(kName, end, ui::theme().quiet_text);
    const ImVec2 extent = ui::label_extent(kName, ui::size::kCaption);
    const ImVec2 corner = plot.to_pixel(end) - ImVec2(extent.x + 4.0f, -2.0f);
    places_.avoid({corner, corner + extent});
    ui::draw_label(plot.draw(), corner, kName, {.color = ui::theme().quiet_text, .align = {0.0f, 0.0f}});
}

/// Names of lines that end at the right stand beside the plot, all others where the line ends.
void RaceCurves::draw_names(ui::Plot& plot, const Race& race, Cost cost) {
    places_.begin(plot.area());
    const bool beside = have_room_beside(race, ImGui::GetWindowWidth());
    name_goal(plot, beside);
    for (const Racer& racer : race.racers()) {
        const ui::Points curve = curve_of(racer, cost);
        const core::Vector2 end = visible_end(curve, plot.window());
        if (beside && end.x() > 0.8 * plot.window().x.high) {
            plot.label_end(racer.name(), end, ui::theme().text);
            continue;
        }
        const ImVec2 extent = ui::label_extent(racer.name(), ui::size::kCaption, true);
        const ImVec2 corner = places_.place(plot.to_pixel(end), extent, 9.0f);
        ui::draw_label(plot.draw(), corner, racer.name(), {.align = {0.0f, 0.0f}, .strong = true});
    }
}

}  // namespace lessons::optim
