#include "lessons/app/parameter_words.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

std::string chosen(const Parameter& parameter, double value) {
    const double last = static_cast<double>(parameter.options.size()) - 1.0;
    if (!(value >= 0.0 && value <= last)) return ui::format_number(value);
    return parameter.options[static_cast<std::size_t>(std::lround(value))];
}

std::string selected(const Parameter& parameter, double value) {
    const auto bits = static_cast<std::uint32_t>(value);
    std::string names;
    for (std::size_t k = 0; k < parameter.options.size(); ++k) {
        if ((bits >> k & 1u) == 0) continue;
        names += (names.empty() ? "" : ", ") + parameter.options[k];
    }
    return names.empty() ? "none" : names;
}

}  // namespace

std::string value_words(const Parameter& parameter, double value) {
    switch (parameter.kind) {
        case Parameter::Kind::real:
        case Parameter::Kind::integer:
            return ui::format_unit(value, parameter.unit);
        case Parameter::Kind::toggle:
            return value != 0.0 ? "on" : "off";
        case Parameter::Kind::choice:
            return chosen(parameter, value);
        case Parameter::Kind::selection:
            return selected(parameter, value);
    }
    return {};
}

}  // namespace lessons::app
