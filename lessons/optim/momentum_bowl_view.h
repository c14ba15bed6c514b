#pragma once
// The bowl from above, along its flattest and its steepest part: axes to pull, a start to drag, the path.

#include "lessons/optim/momentum_run.h"
#include "lessons/ui/plot.h"

#include <vector>

namespace lessons::optim {

class MomentumBowlView {
public:
    /// Fills the current window; changes the bowl where the learner drags.
    Edited draw(MomentumBowl& bowl, const MomentumRun& run, int step);

private:
    void draw_levels(ui::Plot& plot, const MomentumRun& run) const;
    void draw_errors(ui::Plot& plot, const MomentumRun& run, int step) const;
    void draw_path(ui::Plot& plot, const MomentumRun& run, int step);
    Edited drag_axes(ui::Plot& plot, MomentumBowl& bowl) const;
    Edited drag_start(ui::Plot& plot, MomentumBowl& bowl) const;

    ui::PlotView view_{{{-12.5, 12.5}, {-3.0, 3.0}}};
    std::vector<core::Vector2> path_;
};

}  // namespace lessons::optim
