#include "lessons/ui/controls.h"

namespace lessons::ui {

namespace {

bool number_control(Parameter& parameter, double default_value, float width) {
    const SliderRange range{.minimum = parameter.minimum,
                            .maximum = parameter.maximum,
                            .logarithmic = parameter.scale == Parameter::Scale::logarithmic,
                            .whole = parameter.kind == Parameter::Kind::integer};
    const SliderOptions options{.unit = parameter.unit,
                                .tooltip = parameter.tooltip,
                                .marks = parameter.marks,
                                .ranges = parameter.ranges,
                                .default_value = default_value};
    double value = parameter.get();
    if (!slider(parameter.label.c_str(), value, range, width, options)) return false;
    parameter.set(value);
    return true;
}

bool toggle_control(Parameter& parameter) {
    bool on = parameter.get() != 0.0;
    if (!toggle(parameter.label.c_str(), on, parameter.tooltip)) return false;
    parameter.set(on ? 1.0 : 0.0);
    return true;
}

bool choice_control(Parameter& parameter, float width) {
    int index = static_cast<int>(parameter.get());
    if (!choice(parameter.label.c_str(), index, parameter.options, width, parameter.tooltip)) return false;
    parameter.set(index);
    return true;
}

bool selection_control(Parameter& parameter, float width) {
    std::uint32_t selected = static_cast<std::uint32_t>(parameter.get());
    if (!chips(parameter.label.c_str(), selected, parameter.options, width, parameter.tooltip)) return false;
    parameter.set(selected);
    return true;
}

}  // namespace

bool parameter_control(Parameter& parameter, double default_value, float width) {
    switch (parameter.kind) {
        case Parameter::Kind::real:
        case Parameter::Kind::integer:
            return number_control(parameter, default_value, width);
        case Parameter::Kind::toggle:
            return toggle_control(parameter);
        case Parameter::Kind::choice:
            return choice_control(parameter, width);
        case Parameter::Kind::selection:
            return selection_control(parameter, width);
    }
    return false;
}

}  // namespace lessons::ui
