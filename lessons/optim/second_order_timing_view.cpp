#include "lessons/optim/second_order_timing_view.h"

#include "lessons/optim/second_order_style.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;

constexpr ui::PlotWindow kUnmeasured{{8.0, 2500.0}, {1e-8, 3.0}};

ui::SeriesStyle style_of_step(TimedStep step) {
    switch (step) {
        case TimedStep::gradient:
            return style_of(0);
        case TimedStep::lbfgs:
            return style_of(5);
        case TimedStep::newton:
            return style_of(2);
    }
    return {};
}

std::string time_words(double seconds) {
    if (seconds < 1e-6) return ui::format_unit(1e9 * seconds, "ns", 2);
    if (seconds < 1e-3) return ui::format_unit(1e6 * seconds, "\u00b5s", 2);
    if (seconds < 1.0) return ui::format_unit(1e3 * seconds, "ms", 2);
    return ui::format_unit(seconds, "s", 2);
}

/// The sentence that the measurement comes to.
std::string conclusion(const StepTiming& timing) {
    const auto ratio = time_ratio(timing, TimedStep::newton, TimedStep::gradient);
    if (!ratio) return "";
    const double rounded = std::pow(10.0, std::floor(std::log10(ratio->ratio)));
    const double times = std::round(ratio->ratio / rounded * 10.0) / 10.0 * rounded;
    return "With " + ui::format_number(ratio->settings) + " settings one Newton step takes " +
           time_words(timing.times(TimedStep::newton).back().y()) + ", as long as " +
           ui::format_number(std::round(times)) + " gradient steps.";
}

void draw_head(StepTiming& timing) {
    const bool is_running = timing.running();
    const char* label = is_running ? "Stop" : timing.complete() ? "Measure again" : "Measure";
    if (ui::button(label, is_running ? ui::ButtonStyle::quiet : ui::ButtonStyle::primary)) {
        is_running ? timing.stop() : timing.start();
    }
    ImGui::SameLine();
    const std::string words = is_running                   ? timing.progress().what + " \u2026"
                              : conclusion(timing).empty() ? "How long does one step take on this computer?"
                                                           : conclusion(timing);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    ImGui::BeginGroup();
    ImGui::TextWrapped("%s", words.c_str());
    ImGui::EndGroup();
}

ui::PlotWindow window_of(const StepTiming& timing) {
    ui::WindowFinder finder;
    bool is_empty = true;
    for (const TimedStep step : kTimedSteps) {
        finder.add(timing.times(step));
        is_empty = is_empty && timing.times(step).empty();
    }
    if (is_empty) return kUnmeasured;
    const ui::PlotWindow window = finder.window_log_y(0.1);
    return {kUnmeasured.x, {window.y.low, std::max(window.y.high, 10.0 * window.y.low)}};
}

}  // namespace

std::optional<TimeRatio> time_ratio(const StepTiming& timing, TimedStep longer, TimedStep shorter) {
    const std::vector<Vector2>& one = timing.times(longer);
    const std::vector<Vector2>& other = timing.times(shorter);
    const std::size_t count = std::min(one.size(), other.size());
    if (count == 0) return std::nullopt;
    return TimeRatio{one[count - 1].x(), one[count - 1].y() / other[count - 1].y()};
}

void TimingView::draw(StepTiming& timing) {
    draw_head(timing);
    view_.set_home(window_of(timing));
    ui::Plot plot("timing", view_,
                  {.x = {.label = "Settings n", .scale = ui::AxisScale::logarithmic},
                   .y = {.label = "Seconds a step", .scale = ui::AxisScale::logarithmic},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    draw_guides(plot, timing);
    for (const TimedStep step : kTimedSteps) {
        const std::vector<Vector2>& times = timing.times(step);
        if (times.empty()) continue;
        const ui::SeriesStyle style = style_of_step(step);
        plot.line(name_of(step), times, style);
        for (const Vector2& time : times) plot.marker("", time, style, 4.0f);
        plot.label_line_end(name_of(step), times, style.color);
    }
}

/// What n and n^3 look like, through the last measured points.
void TimingView::draw_guides(ui::Plot& plot, const StepTiming& timing) const {
    const auto guide = [&](TimedStep step, double power, double fallback, const char* words) {
        const std::vector<Vector2>& times = timing.times(step);
        const Vector2 through = times.empty() ? Vector2(2000.0, fallback) : times.back();
        const auto at = [&](double n) { return Vector2(n, through.y() * std::pow(n / through.x(), power)); };
        const ui::PlotWindow& window = plot.window();
        plot.segment(at(window.x.low), at(window.x.high),
                     {.color = ui::theme().quiet_text, .thickness = 1.25f, .dash = ui::Dash::dotted});
        // Above the steep one and below the gentle one, where no measured line runs.
        const bool is_steep = power > 1.0;
        const Vector2 place = at(is_steep ? 330.0 : 120.0);
        if (window.y.contains(place.y()))
            plot.text(place, words,
                      {.color = ui::theme().quiet_text,
                       .align = is_steep ? ImVec2(1.2f, 0.9f) : ImVec2(-0.1f, -0.3f)});
    };
    guide(TimedStep::gradient, 1.0, 1e-5, "grows like n");
    guide(TimedStep::newton, 3.0, 1.0, "grows like n\u00b3");
}

}  // namespace lessons::optim
