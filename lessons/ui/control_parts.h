#pragma once
// What the controls share. Not for lessons: they use controls.h.

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>

namespace lessons::ui::parts {

/// Height of what is pressed or dragged: 44 px for fingers.
inline float row_height() {
    return context().narrow ? size::kTouchTarget : 32.0f * std::max(1.0f, context().text_scale * 0.85f);
}

/// The part of an ImGui label before "##", in quiet text, with the tooltip behind it.
void label(const char* text, const std::string& tooltip);

inline float text_width(const std::string& text) { return ImGui::CalcTextSize(text.c_str()).x; }

/// The place of a value on a track, in [0, 1], and back: with so few digits that a person would choose it.
double to_share(double value, const SliderRange& range);
double from_share(double share, const SliderRange& range);

/// A field to type a number into: rounded and brought into the range. What is not a number changes nothing,
/// and the field says what it would take.
bool number_input(const char* id, double& value, const SliderRange& range, float width);

/// Options side by side, one of them chosen, in the present font. True when another was chosen.
bool segments(int& index, std::span<const std::string> options, float height);
float segments_width(std::span<const std::string> options);

/// The closed face of a list: what is chosen, and a sign that it opens. True when pressed.
bool list_button(const std::string& shown, ImVec2 extent);

/// A list whose options are pictures with their names under them. One picture for each option.
bool gallery(int& index, std::span<const std::string> options, std::span<const OptionPicture> pictures,
             ImVec2 extent);

/// The focus ring around the last item, when it was reached by keyboard.
void focus_ring(float rounding);

/// The present style's opacity (disabled controls are paler) applied to a colour.
ImU32 ink(ImU32 color);

}  // namespace lessons::ui::parts
