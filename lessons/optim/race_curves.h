#pragma once
// Height above the minimum against what was paid for it.

#include "lessons/optim/label_places.h"
#include "lessons/optim/race_standings.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

class RaceCurves {
public:
    /// Fills the current window.
    void draw(const Race& race, Cost cost);

private:
    void name_goal(ui::Plot& plot, bool beside);
    void draw_names(ui::Plot& plot, const Race& race, Cost cost);

    ui::PlotView view_;
    LabelPlaces places_;
};

}  // namespace lessons::optim
