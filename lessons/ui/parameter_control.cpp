#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/ease.h"

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
    std::span<const OptionPicture> pictures;
    if (parameter.pictures) pictures = *parameter.pictures;
    if (!choice(parameter.label.c_str(), index, parameter.options, width, parameter.tooltip, pictures))
        return false;
    parameter.set(index);
    return true;
}

bool selection_control(Parameter& parameter, float width) {
    std::uint32_t selected = static_cast<std::uint32_t>(parameter.get());
    if (!chips(parameter.label.c_str(), selected, parameter.options, width, parameter.tooltip)) return false;
    parameter.set(selected);
    return true;
}

bool control_of(Parameter& parameter, double default_value, float width) {
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

/// A formula's term and the control of the same parameter light each other up.
void link_with_text(const Parameter& parameter, ImVec2 begin, float width) {
    const ImVec2 end(begin.x + width, ImGui::GetCursorScreenPos().y);
    const bool pointed = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(begin, end);
    if (pointed && context().next_highlight.empty()) highlight(parameter.id);
    const float light =
        ease(ImGui::GetID(parameter.id.c_str()), is_highlighted(parameter.id) && !pointed ? 1.0f : 0.0f);
    if (light <= 0.0f) return;
    const ImVec2 margin(6.0f, 4.0f);
    ImGui::GetWindowDrawList()->AddRect(begin - margin,
                                        end + margin - ImVec2(0.0f, ImGui::GetStyle().ItemSpacing.y),
                                        with_alpha(theme().accent, light), size::kRadius, 0, 2.0f);
}

}  // namespace

bool parameter_control(Parameter& parameter, double default_value, float width) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const bool changed = control_of(parameter, default_value, width);
    link_with_text(parameter, begin, width);
    return changed;
}

}  // namespace lessons::ui
