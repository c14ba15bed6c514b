#include "lessons/ui/ticks.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

bool is_usable(core::Interval interval) {
    return std::isfinite(interval.low) && std::isfinite(interval.high) && interval.low < interval.high;
}

double count_multiples(core::Interval interval, double step) {
    return std::floor(interval.high / step + 1e-9) - std::ceil(interval.low / step - 1e-9) + 1.0;
}

/// Marks at 2 ... 9 times the decade, where they lie inside the interval.
void add_minor(Ticks& ticks, core::Interval interval, double decade) {
    for (int times = 2; times <= 9; ++times) {
        const double value = times * decade;
        if (interval.contains(value)) ticks.add({value, {}, false});
    }
}

}  // namespace

double round_step(double range, int most) {
    if (!std::isfinite(range) || range <= 0.0) return 1.0;
    const double raw = range / std::max(most, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    if (!(power > 0.0)) return 1.0;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power * (1.0 + 1e-9)) return factor * power;
    }
    return 10.0 * power;
}

Ticks linear_ticks(core::Interval interval, int most) {
    Ticks ticks;
    if (!is_usable(interval)) return ticks;
    double step = round_step(interval.length(), std::min(most, Ticks::kMost - 2));
    // One tick alone tells no scale.
    for (int finer = most + 1; count_multiples(interval, step) < 2 && finer <= 2 * most + 2; ++finer)
        step = round_step(interval.length(), finer);
    const double first = std::ceil(interval.low / step - 1e-9);
    const double last = std::floor(interval.high / step + 1e-9);
    // Far from zero neighbouring ticks may be the same double: then there is nothing to tell apart.
    if (!(last - first < Ticks::kMost) || std::fabs(first) > 1e12) return ticks;
    for (double k = first; k <= last; ++k) ticks.add({k * step, format_tick(k * step, step), true});
    return ticks;
}

Ticks logarithmic_ticks(core::Interval interval, int most) {
    if (!is_usable(interval) || interval.low <= 0.0) return {};
    const int first = static_cast<int>(std::ceil(std::log10(interval.low) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(interval.high) + 1e-9));
    if (last <= first) return linear_ticks(interval, most);
    const int every = (last - first) / std::max(most, 1) + 1;
    const bool few = last - first <= 3;
    const bool plain = is_plain_decade(first) && is_plain_decade(last);
    Ticks ticks;
    if (few) add_minor(ticks, interval, std::pow(10.0, first - 1));
    for (int exponent = first; exponent <= last; ++exponent) {
        const bool labelled = (exponent - first) % every == 0;
        if (labelled)
            ticks.add({std::pow(10.0, exponent),
                       plain ? format_decade(exponent) : format_power_of_ten(exponent), true});
        if (few) add_minor(ticks, interval, std::pow(10.0, exponent));
    }
    return ticks;
}

double snap_to_round(double value, double range) {
    const double step = round_step(range, 40);
    return std::round(value / step) * step;
}

}  // namespace lessons::ui
