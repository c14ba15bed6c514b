#pragma once
// The four maps side by side: what each method calls important in the same image, and what it cost.

#include "lessons/interpret/digits_explainer.h"

#include <optional>
#include <string>

namespace lessons::digits {

/// Fills the window. Gives the method whose map was clicked.
std::optional<Method> draw_maps(const Answer& answer, Method chosen);

/// A number of a map in words: "+3.1 points", or "+4.2 points per full ink" of a gradient.
std::string map_value_text(Method method, double value);

}  // namespace lessons::digits
