#pragma once
// The curvatures as stems to drag, before bands that say what the present settings do to each.

#include "lessons/optim/momentum_run.h"
#include "lessons/ui/plot.h"

#include <string>
#include <vector>

namespace lessons::optim {

class MomentumCurvatureView {
public:
    /// Fills the current window; changes the bowl where the learner drags.
    Edited draw(MomentumBowl& bowl, const MomentumRun& run);

private:
    void draw_bands(ui::Plot& plot, const MomentumChoice& choice) const;
    void draw_band(ui::Plot& plot, core::Interval curvatures, core::optim::Regime regime) const;
    Edited drag_stem(ui::Plot& plot, MomentumBowl& bowl, int part) const;

    ui::PlotView view_;
    std::vector<std::string> names_;
};

}  // namespace lessons::optim
