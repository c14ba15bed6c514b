#include "lessons/optim/momentum_words.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;
using core::optim::Regime;

constexpr int kTrials = 200;  // along a slider

NamedRange::Tone tone_of(Regime regime) {
    switch (regime) {
        case Regime::under_damped:
        case Regime::critical:
            return NamedRange::Tone::good;
        case Regime::alternating:
            return NamedRange::Tone::warn;
        case Regime::diverging:
            return NamedRange::Tone::bad;
        case Regime::over_damped:
            break;
    }
    return NamedRange::Tone::neutral;
}

/// Stretches of equal regime along `value(share)`, share from 0 to 1.
template <class Value, class Settings>
std::vector<NamedRange> ranges_along(const MomentumRun& run, const Value& value, const Settings& settings) {
    std::vector<NamedRange> ranges;
    for (int i = 0; i <= kTrials; ++i) {
        const double at = value(static_cast<double>(i) / kTrials);
        const Regime regime = outcome_of(run.choice().method, settings(at), run.range()).regime;
        if (ranges.empty() || ranges.back().name != name_of(regime)) {
            const double low = ranges.empty() ? at : ranges.back().high;
            ranges.push_back({.low = low, .high = at, .name = name_of(regime), .tone = tone_of(regime)});
        }
        ranges.back().high = at;
    }
    return ranges;
}

std::string what_holds_back(const MomentumRun& run) {
    const std::string slowest = part_name(run.slowest());
    switch (run.regime()) {
        case Regime::over_damped:
            return slowest + " creeps: it needs a larger learning rate" +
                   (run.choice().method == QuadraticMethod::gradient_descent ? ", or memory."
                                                                             : " or more momentum.");
        case Regime::critical:
            return slowest + " is critically damped: the momentum is just right.";
        case Regime::under_damped:
            return slowest + " ripples: with less momentum it would fade faster in the long run.";
        case Regime::alternating:
            return slowest + " zigzags: a smaller learning rate calms it.";
        case Regime::diverging:
            return slowest + " diverges: it grows at every step. Try a smaller learning rate.";
    }
    return "";
}

}  // namespace

std::string part_name(std::size_t part) { return "Part " + std::to_string(part + 1); }

ui::SeriesStyle part_style(std::size_t part) { return ui::solid(ui::series_style(static_cast<int>(part))); }

const char* name_of(Regime regime) {
    switch (regime) {
        case Regime::over_damped:
            return "creeps";
        case Regime::critical:
            return "critical";
        case Regime::under_damped:
            return "ripples";
        case Regime::alternating:
            return "zigzags";
        case Regime::diverging:
            return "diverges";
    }
    return "";
}

ImU32 color_of(Regime regime) {
    switch (regime) {
        case Regime::over_damped:
            return ui::theme().quiet_text;
        case Regime::critical:
            return ui::theme().good;
        case Regime::under_damped:
            return ui::theme().accent;
        case Regime::alternating:
            return ui::theme().warn;
        case Regime::diverging:
            return ui::theme().bad;
    }
    return ui::theme().text;
}

const char* name_of(QuadraticMethod method) {
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return "Plain";
        case QuadraticMethod::heavy_ball:
            return "Heavy ball";
        case QuadraticMethod::nesterov:
            return "Nesterov";
    }
    return "";
}

std::string steps_words(std::optional<int> steps, double rate) {
    if (rate >= 1.0) return "never";
    if (!steps) return "more than " + ui::format_number(MomentumRun::kMostSteps) + " steps";
    return ui::format_number(*steps) + (*steps == 1 ? " step" : " steps");
}

std::vector<NamedRange> learning_rate_ranges(const MomentumRun& run, core::Interval rates) {
    return ranges_along(
        run, [&](double share) { return rates.low * std::pow(rates.high / rates.low, share); },
        [&](double rate) {
            return MomentumSettings{rate, run.choice().settings.momentum};
        });
}

std::vector<NamedRange> momentum_ranges(const MomentumRun& run, core::Interval momenta) {
    return ranges_along(
        run, [&](double share) { return momenta.low + share * momenta.length(); },
        [&](double momentum) {
            return MomentumSettings{run.choice().settings.learning_rate, momentum};
        });
}

std::string tell(const MomentumRun& run, int step) {
    const double loss = run.loss(step);
    const std::string now = "Step " + std::to_string(step) + ": " +
                            (loss < 1e9 ? "loss " + ui::format_number(loss, 3) : "the loss is out of sight") +
                            ".";
    if (run.rate() >= 1.0) return now + " " + what_holds_back(run);
    return now + " All parts stay under 1% after " + steps_words(run.steps_needed(), run.rate()) + ". " +
           what_holds_back(run);
}

}  // namespace lessons::optim
