#pragma once
// Every learning rate at once: how many steps each needs from this start, and what it does. A click tries
// one.

#include "core/optim/curve_walk.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::optim {

/// Neighbouring rates that do the same.
struct PaceStretch {
    core::optim::Pace pace = core::optim::Pace::creeps;
    double low = 0.0;  ///< As factors of the curve's natural rate.
    double high = 0.0;
};

/// The stretches of trials that are sorted by rate; ends lie halfway between neighbours.
std::vector<PaceStretch> stretches_of(const std::vector<core::optim::RateTrial>& trials, double natural_rate);

class WalkRatesView {
public:
    /// Fills the current window. `factor` is the present rate; the factor that was clicked comes back.
    std::optional<double> draw(const std::vector<core::optim::RateTrial>& trials,
                               const std::vector<PaceStretch>& stretches, const core::optim::CostCurve& curve,
                               double factor, int most_steps);

private:
    void draw_stretches(ui::Plot& plot, const std::vector<PaceStretch>& stretches) const;
    void draw_trials(ui::Plot& plot, const std::vector<core::optim::RateTrial>& trials,
                     const core::optim::CostCurve& curve, int most_steps);

    ui::PlotView view_;
    std::vector<core::Vector2> best_, other_, never_;
};

}  // namespace lessons::optim
