#pragma once
// The cartoon under the map: the equation of the next step, its present term glowing with its numbers filled
// in, one sentence, and the buttons that lead from term to term.

#include "lessons/optim/race_cartoon.h"
#include "lessons/ui/mark.h"

#include <string>

namespace lessons::optim {

/// What the learner asked of the cartoon.
struct CartoonWish {
    enum class Kind { none, back, forth, to };

    Kind kind = Kind::none;
    std::size_t phase = 0;  ///< Of `to`.
};

/// The height of the strip, px.
float cartoon_strip_height();

/// Draws the strip at the cursor, as wide as the window. `title` names the method and the step.
CartoonWish draw_cartoon_strip(const Cartoon& cartoon, std::size_t phase, const std::string& title,
                               const ui::SeriesStyle& style);

/// The same room with one sentence: why there is no next step.
void draw_empty_cartoon_strip(const std::string& words);

}  // namespace lessons::optim
