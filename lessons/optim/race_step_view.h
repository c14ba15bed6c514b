#pragma once
// The last step of one method as arrows: what each term of its formula contributed, what its line search
// tried, how its simplex moved.

#include "lessons/optim/racer.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

/// Draws the step from where it began. Steps too short to see are enlarged by a round factor, which is said.
void draw_last_step(ui::Plot& plot, const Racer& racer);

}  // namespace lessons::optim
