#pragma once
// How images of 8 x 8 points, maps over them and the ten answers are drawn, everywhere in the lesson.

#include "lessons/interpret/digits_data.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>

namespace lessons::digits {

/// Ink on paper, in the theme's own ink; a thin frame in `frame` (0: the theme's line).
void draw_image(ImDrawList& draw, const ImRect& area, const core::Vector& image, ImU32 frame = 0);

/// A number for each pixel, blue below zero, orange above; `largest` is the full colour.
void draw_map(ImDrawList& draw, const ImRect& area, const core::Vector& values, double largest,
              ImU32 frame = 0);

/// The pixel under the pointer, row by row, while the pointer is over the window.
std::optional<core::Index> pixel_under_pointer(const ImRect& area);

/// What the ten bars are drawn from.
struct Bars {
    core::Vector probabilities;
    core::Index asked = 0;                  ///< The digit whose probability is explained.
    std::optional<core::Index> truth = {};  ///< Unknown for a drawing.
};

/// Ten bars that fill `area`; gives the digit whose bar was clicked.
std::optional<core::Index> draw_bars(const ImRect& area, const Bars& bars);

/// "96.3 points": a share of a probability with its sign.
std::string points_text(double share);

}  // namespace lessons::digits
