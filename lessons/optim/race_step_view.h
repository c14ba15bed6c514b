#pragma once
// The last step of one method taken apart: what each term of its formula contributed, what its line search
// tried, how its triangle moved.

#include "lessons/optim/race_model.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

/// Draws the racer's last step as arrows from where it began, with a card that names them in the emptiest
/// corner. Steps too short to see are enlarged by a round factor, which the card says. Returns the card's
/// rectangle.
ImRect draw_last_step(ui::Plot& plot, const Race& race, const Racer& racer);

}  // namespace lessons::optim
