#pragma once
// Seconds a step against the number of settings, both on logarithmic axes, with a button to measure them.

#include "lessons/optim/second_order_timing.h"
#include "lessons/ui/plot.h"

namespace lessons::optim {

class TimingView {
public:
    /// Fills the current window; its button starts and stops the measurement.
    void draw(StepTiming& timing);

private:
    void draw_guides(ui::Plot& plot, const StepTiming& timing) const;

    ui::PlotView view_;
};

/// How many times longer the first takes than the second, for the largest number of settings that both have
/// been measured for; nothing before.
struct TimeRatio {
    double settings = 0.0;
    double ratio = 0.0;
};
std::optional<TimeRatio> time_ratio(const StepTiming& timing, TimedStep longer, TimedStep shorter);

}  // namespace lessons::optim
