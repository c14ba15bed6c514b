#pragma once
// A scale on which a number is guessed before it is known, and the truth beside the guess when it is.
//
//   guess_scale("gap", guess, {.range = {0.0, 2.0}, .unit = "km"}, width);
//   guess_scale("gap", guess, {.range = {0.0, 2.0}, .unit = "km", .truth = 1.3}, width);

#include "lessons/ui/controls.h"

#include <optional>
#include <string>

namespace lessons::ui {

struct GuessScale {
    SliderRange range;
    std::string unit = {};
    std::optional<double> truth = {};  ///< Once it is there the guess cannot be moved.
};

/// Draws the scale with a marker to drag, click or move by arrow keys; true when it moved. Nothing is guessed
/// yet while `guess` is empty: the marker waits in the middle.
bool guess_scale(const char* id, std::optional<double>& guess, const GuessScale& scale, float width);

}  // namespace lessons::ui
