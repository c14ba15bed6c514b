// How a place on a slider's track and a value belong together.

#include "lessons/ui/control_parts.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

/// A number with so few digits that a person would choose it: 1-2-5 steps of about a 400th of the range, or
/// three significant digits on a logarithmic track.
double rounded(double value, const SliderRange& range) {
    if (range.whole) return std::round(value);
    const double spread = range.logarithmic ? std::abs(value) : (range.maximum - range.minimum) / 4.0;
    if (spread <= 0.0) return value;
    const double step = std::pow(10.0, std::floor(std::log10(spread)) - 2.0);
    return std::round(value / step) * step;
}

}  // namespace

namespace parts {

double to_share(double value, const SliderRange& range) {
    const double low = range.logarithmic ? std::log(range.minimum) : range.minimum;
    const double high = range.logarithmic ? std::log(range.maximum) : range.maximum;
    const double here = range.logarithmic ? std::log(std::max(value, range.minimum)) : value;
    return high > low ? std::clamp((here - low) / (high - low), 0.0, 1.0) : 0.0;
}

double from_share(double share, const SliderRange& range) {
    const double value = range.logarithmic
                             ? range.minimum * std::exp(share * std::log(range.maximum / range.minimum))
                             : range.minimum + share * (range.maximum - range.minimum);
    return std::clamp(rounded(value, range), range.minimum, range.maximum);
}

}  // namespace parts

}  // namespace lessons::ui
