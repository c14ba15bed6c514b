#pragma once
// The cartoon on the map: up to the present phase, everything that the method looked at and its terms as
// arrows glued tip to tail, and the ghost of the next position.

#include "lessons/optim/race_cartoon.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

/// The colour of a term, here as in the equation.
ImU32 color_of(CartoonInk ink);

/// Draws phases [0, phase]; the present one stands out. Steps too short to see are enlarged by a round
/// factor, which is written beside the ghost. `style` is the racer's.
void draw_cartoon(ui::Plot& plot, const Cartoon& cartoon, std::size_t phase, const ui::SeriesStyle& style);

}  // namespace lessons::optim
