#include "lessons/app/guess_words.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

constexpr double kHit = 0.02;  // of the scale

/// The distance on the prediction's scale as a share of it: 0 for equal, 1 for end to end.
double share_of_scale(const Prediction& prediction, double a, double b) {
    if (prediction.scale == Parameter::Scale::logarithmic)
        return std::fabs(std::log(a / b)) / std::log(prediction.to / prediction.from);
    return std::fabs(a - b) / (prediction.to - prediction.from);
}

std::string distance_in_words(const Prediction& prediction, double guess, double truth,
                              const std::string& unit) {
    const char* side = guess > truth ? " too high" : " too low";
    if (prediction.scale == Parameter::Scale::logarithmic && guess > 0.0 && truth > 0.0)
        return ui::format_number(std::max(guess / truth, truth / guess), 2) + " times" + side;
    return ui::format_unit(std::fabs(guess - truth), unit, 2) + side;
}

/// What was drawn over a step of the run, between two places straight.
double drawn_at(std::span<const double> drawn, double step, int steps) {
    const double place = step / std::max(steps, 1) * static_cast<double>(drawn.size() - 1);
    const auto before =
        static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(drawn.size() - 1)));
    const std::size_t after = std::min(before + 1, drawn.size() - 1);
    const double share = place - static_cast<double>(before);
    return drawn[before] + share * (drawn[after] - drawn[before]);
}

}  // namespace

std::string number_guess_in_words(const Prediction& prediction, double guess, double truth,
                                  const std::string& unit) {
    if (!std::isfinite(truth)) return "This run ended without a number: it left every scale.";
    const std::string start =
        "You guessed " + ui::format_unit(guess, unit, 3) + ", it is " + ui::format_unit(truth, unit, 3);
    if (!(share_of_scale(prediction, guess, truth) > kHit)) return start + ". Well guessed!";
    return start + ": " + distance_in_words(prediction, guess, truth, unit) + ".";
}

std::string curve_guess_in_words(const Prediction& prediction, std::span<const double> drawn,
                                 std::span<const double> truth, const std::string& unit) {
    double sum = 0.0;
    double largest = -1.0;
    std::size_t count = 0;
    std::size_t worst = 0;
    for (std::size_t step = 0; step < truth.size() && !drawn.empty(); ++step) {
        const double distance =
            std::fabs(drawn_at(drawn, static_cast<double>(step), prediction.steps) - truth[step]);
        if (!std::isfinite(distance)) continue;
        sum += distance;
        ++count;
        if (distance <= largest) continue;
        largest = distance;
        worst = step;
    }
    if (count == 0) return "This run has no numbers to compare with.";
    const double mean = sum / static_cast<double>(count);
    const double there = drawn_at(drawn, static_cast<double>(worst), prediction.steps);
    return "On average your curve is " + ui::format_unit(mean, unit, 2) + " away. It is furthest at step " +
           ui::format_number(static_cast<double>(worst)) + ": you drew " + ui::format_unit(there, unit, 3) +
           ", it is " + ui::format_unit(truth[worst], unit, 3) + ".";
}

}  // namespace lessons::app
