#include "lessons/optim/walk_rates_view.h"

#include "lessons/optim/walk_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::optim::CostCurve;
using core::optim::Pace;
using core::optim::RateTrial;

constexpr float kNarrowestName = 8.0f;  // px of room around a stretch's name

ImU32 color_of(Pace pace) {
    switch (pace) {
        case Pace::creeps:
            return ui::theme().quiet_text;
        case Pace::walks:
            return ui::theme().good;
        case Pace::overshoots:
            return ui::theme().warn;
        case Pace::swings:
        case Pace::leaves:
            return ui::theme().bad;
    }
    return ui::theme().text;
}

}  // namespace

std::vector<PaceStretch> stretches_of(const std::vector<RateTrial>& trials, double natural_rate) {
    std::vector<PaceStretch> stretches;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const double factor = trials[i].learning_rate / natural_rate;
        if (stretches.empty() || stretches.back().pace != trials[i].pace) {
            const double before = i > 0 ? trials[i - 1].learning_rate / natural_rate : factor;
            const double border = std::sqrt(before * factor);
            if (!stretches.empty()) stretches.back().high = border;
            stretches.push_back({.pace = trials[i].pace, .low = border, .high = factor});
        }
        stretches.back().high = factor;
    }
    return stretches;
}

std::optional<double> WalkRatesView::draw(const std::vector<RateTrial>& trials,
                                          const std::vector<PaceStretch>& stretches, const CostCurve& curve,
                                          double factor, int most_steps) {
    const double natural = curve.natural_rate();
    const core::Interval rates{trials.front().learning_rate / natural, trials.back().learning_rate / natural};
    view_.set_home({rates, {0.0, 1.18 * most_steps}});
    ui::Plot plot("rates", view_,
                  {.x = {.label = "Learning rate (\u00d7)", .scale = ui::AxisScale::logarithmic},
                   .y = {.label = "Steps to the bottom"},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::when_labels_do_not_fit});
    if (!plot) return std::nullopt;
    draw_stretches(plot, stretches);
    draw_trials(plot, trials, curve, most_steps);
    plot.v_line(factor, {.color = ui::theme().accent, .thickness = 2.0f});
    if (plot.hovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const std::optional<core::Vector2> clicked = plot.clicked();
    if (!clicked) return std::nullopt;
    return std::clamp(clicked->x(), rates.low, rates.high);
}

/// Each stretch as a tinted band with its name in it, where the name fits.
void WalkRatesView::draw_stretches(ui::Plot& plot, const std::vector<PaceStretch>& stretches) const {
    const ui::PlotWindow& window = plot.window();
    for (const PaceStretch& stretch : stretches) {
        const ImU32 color = color_of(stretch.pace);
        plot.rect({stretch.low, window.y.low}, {stretch.high, window.y.high}, ui::with_alpha(color, 0.10f),
                  0.0f);
        const std::string name(name_of(stretch.pace));
        const float room = plot.to_pixel({stretch.high, 0.0}).x - plot.to_pixel({stretch.low, 0.0}).x;
        if (ImGui::CalcTextSize(name.c_str()).x + kNarrowestName > room) continue;
        plot.text({std::sqrt(stretch.low * stretch.high), window.y.high}, name,
                  {.color = color, .align = {0.5f, -0.3f}, .strong = true});
    }
}

void WalkRatesView::draw_trials(ui::Plot& plot, const std::vector<RateTrial>& trials, const CostCurve& curve,
                                int most_steps) {
    best_.clear();
    other_.clear();
    never_.clear();
    for (const RateTrial& trial : trials) {
        const double factor = trial.learning_rate / curve.natural_rate();
        if (!trial.steps) {
            never_.push_back({factor, static_cast<double>(most_steps)});
        } else {
            (trial.valley == &curve.best() ? best_ : other_)
                .push_back({factor, static_cast<double>(*trial.steps)});
        }
    }
    const auto style = [](int series, ImU32 color) {
        ui::SeriesStyle points = ui::with_color(ui::series_style(series), color);
        points.radius = 3.0f;
        return points;
    };
    plot.scatter("Lowest valley", best_, style(0, ui::theme().good));
    if (!other_.empty()) plot.scatter("Another valley", other_, style(1, ui::theme().warn));
    if (!never_.empty()) plot.scatter("Not there in time", never_, style(4, ui::theme().bad));
}

}  // namespace lessons::optim
