#pragma once
// Small multiples: for each value of a sweep a card with its curve, all in the same scale.

#include "lessons/app/layout.h"
#include "lessons/app/sweep_picture.h"

#include <optional>

namespace lessons::app {

/// What is common to the cards and the curve beside them.
struct SweepFocus {
    const Parameter* parameter = nullptr;
    std::span<const double> values;      ///< All values of the sweep, finished or not.
    double present = 0.0;                ///< The lesson's own value.
    std::optional<std::size_t> hovered;  ///< The value that the pointer is on, in either of them.
};

/// What the pointer is on and what was clicked in this frame.
struct SweepAnswer {
    std::optional<std::size_t> hovered;
    std::optional<std::size_t> chosen;
};

/// How high the cards would be in this width, px.
float cards_height(std::size_t count, float width);

/// Draws all cards into the area, as high as there is room. `sweep` tells each run's end in a sentence.
SweepAnswer draw_sweep_cards(const Area& area, const Sweep& sweep, const SweepPicture& picture,
                             const SweepFocus& focus);

}  // namespace lessons::app
