#pragma once
// What the learner operates: sliders, switches, choices, chips, buttons. All at least 44 px high on a phone,
// all reachable by Tab, with a visible focus ring.
//
//   if (parameter_control(parameter, default_value, 180.0f)) session.parameter_changed(parameter);
//   if (button("Next", ButtonStyle::primary)) ++step;

#include "lessons/parameter.h"

#include <imgui.h>

#include <span>
#include <string>

namespace lessons::ui {

enum class ButtonStyle { primary, quiet };

/// A button as wide as its label.
bool button(const char* label, ButtonStyle style);

/// How a slider maps its track to values.
struct SliderRange {
    double minimum = 0.0;
    double maximum = 1.0;
    bool logarithmic = false;
    bool whole = false;  ///< Integers only.
};

struct SliderOptions {
    std::string unit;
    std::string tooltip;
    std::span<const MarkedValue> marks;  ///< Values worth knowing: ticks that can be clicked.
    std::span<const NamedRange>
        ranges;                  ///< Stretches with a name; the one that the value is in is written out.
    double default_value = 0.0;  ///< A double click goes back to it.
};

/// A labelled slider; its number can be clicked and typed, arrow keys move it while it has the focus.
bool slider(const char* label, double& value, const SliderRange& range, float width,
            const SliderOptions& options = {});

/// A number to type with its unit; outside the range it is brought back into it.
bool number_field(const char* label, double& value, const SliderRange& range, float width,
                  const SliderOptions& options = {});

/// A labelled switch.
bool toggle(const char* label, bool& on, const std::string& tooltip = {});

/// One of several: segments side by side where they fit into `width`, otherwise a list that opens; with
/// pictures, one for each option, it opens a gallery.
bool choice(const char* label, int& index, std::span<const std::string> options, float width,
            const std::string& tooltip = {}, std::span<const OptionPicture> pictures = {});

/// Any of several as chips in the colours and markers of the series 0, 1, 2, ...; bit k of `selected` is
/// option k.
bool chips(const char* label, std::uint32_t& selected, std::span<const std::string> options, float width,
           const std::string& tooltip = {});

/// The width that chips would like on one line, px.
float chips_width(std::uint32_t selected, std::span<const std::string> options);

/// The control that fits the parameter, with its label. True when its value changed.
bool parameter_control(Parameter& parameter, double default_value, float width);

/// The width that the parameter's control would like, px.
float parameter_control_width(const Parameter& parameter);

/// Text in a tooltip of readable width over the last item.
void tooltip(const std::string& text);

}  // namespace lessons::ui
