#pragma once
// The loss after each step, stacked by its parts; below it, on the same axis, how long each part lasts.

#include "lessons/optim/momentum_run.h"
#include "lessons/ui/plot.h"

#include <vector>

namespace lessons::optim {

class MomentumLossView {
public:
    /// Fills the current window.
    void draw(const MomentumRun& run, int step);

private:
    void draw_stack(const MomentumRun& run, int step, ImVec2 size);
    void draw_parts(ui::Plot& plot, const MomentumRun& run, int step);
    void draw_other_methods(ui::Plot& plot, const MomentumRun& run, int step) const;
    void draw_bars(const MomentumRun& run, int step, ImVec2 size) const;
    void draw_bar(const MomentumRun& run, std::size_t index, int step, float top, float height) const;
    float pixel_of(int k) const;

    ui::PlotView view_;
    std::vector<double> below_, above_;  // borders of the layer that is drawn
    core::Interval steps_;               // that the time axis shows
    float left_ = 0.0f;                  // its ends, px
    float right_ = 0.0f;
};

}  // namespace lessons::optim
