#include "lessons/parameter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons {

namespace {

Parameter declare(std::string id, std::string label, Parameter::Kind kind, void* target, double minimum,
                  double maximum) {
    Parameter parameter;
    parameter.id = std::move(id);
    parameter.label = std::move(label);
    parameter.kind = kind;
    parameter.target = target;
    parameter.minimum = minimum;
    parameter.maximum = maximum;
    return parameter;
}

}  // namespace

Parameter Parameter::real(std::string id, std::string label, double& target, double minimum, double maximum,
                          Scale scale) {
    Parameter parameter = declare(std::move(id), std::move(label), Kind::real, &target, minimum, maximum);
    parameter.scale = scale;
    return parameter;
}

Parameter Parameter::integer(std::string id, std::string label, int& target, int minimum, int maximum) {
    return declare(std::move(id), std::move(label), Kind::integer, &target, minimum, maximum);
}

Parameter Parameter::toggle(std::string id, std::string label, bool& target) {
    return declare(std::move(id), std::move(label), Kind::toggle, &target, 0.0, 1.0);
}

Parameter Parameter::choice(std::string id, std::string label, int& target,
                            std::vector<std::string> options) {
    const double last = static_cast<double>(options.size()) - 1.0;
    Parameter parameter = declare(std::move(id), std::move(label), Kind::choice, &target, 0.0, last);
    parameter.options = std::move(options);
    return parameter;
}

Parameter Parameter::selection(std::string id, std::string label, std::uint32_t& target,
                               std::vector<std::string> options) {
    const double all = std::exp2(static_cast<double>(options.size())) - 1.0;
    Parameter parameter = declare(std::move(id), std::move(label), Kind::selection, &target, 0.0, all);
    parameter.options = std::move(options);
    return parameter;
}

Parameter&& Parameter::with_unit(std::string text) && {
    unit = std::move(text);
    return std::move(*this);
}

Parameter&& Parameter::with_tooltip(std::string text) && {
    tooltip = std::move(text);
    return std::move(*this);
}

Parameter&& Parameter::with_mark(double value, std::string reason) && {
    marks.push_back({value, std::move(reason)});
    return std::move(*this);
}

Parameter&& Parameter::with_pictures(std::shared_ptr<const std::vector<OptionPicture>> of_options) && {
    pictures = std::move(of_options);
    return std::move(*this);
}

Parameter&& Parameter::that_redraws() && {
    effect = Effect::redraws;
    return std::move(*this);
}

Parameter&& Parameter::that_the_figure_draws() && {
    place = Place::figure;
    return std::move(*this);
}

double Parameter::get() const {
    switch (kind) {
        case Kind::real:
            return *static_cast<const double*>(target);
        case Kind::integer:
        case Kind::choice:
            return *static_cast<const int*>(target);
        case Kind::toggle:
            return *static_cast<const bool*>(target) ? 1.0 : 0.0;
        case Kind::selection:
            return *static_cast<const std::uint32_t*>(target);
    }
    return 0.0;
}

void Parameter::set(double value) {
    if (std::isnan(value)) return;
    const double inside = std::clamp(value, minimum, maximum);
    switch (kind) {
        case Kind::real:
            *static_cast<double*>(target) = inside;
            break;
        case Kind::integer:
        case Kind::choice:
            *static_cast<int*>(target) = static_cast<int>(std::lround(inside));
            break;
        case Kind::toggle:
            *static_cast<bool*>(target) = inside >= 0.5;
            break;
        case Kind::selection:
            *static_cast<std::uint32_t*>(target) = static_cast<std::uint32_t>(std::llround(inside));
            break;
    }
}

const Parameter* find(const std::vector<Parameter>& parameters, const std::string& id) {
    for (const Parameter& parameter : parameters) {
        if (parameter.id == id) return &parameter;
    }
    return nullptr;
}

}  // namespace lessons
