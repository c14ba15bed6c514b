#pragma once
// The cost curve with the ball on it: the slope as a tangent, the next step as an arrow, the way so far.

#include "core/optim/curve_walk.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::optim {

/// What the learner did to the start.
struct CurveStartEdit {
    bool reset = false;
    std::optional<double> moved_to;
};

class WalkCostView {
public:
    /// Fills the current window.
    CurveStartEdit draw(const core::optim::CurveWalk& walk);

private:
    void sample(const core::optim::CostCurve& curve);
    void draw_valleys(ui::Plot& plot, const core::optim::CurveWalk& walk) const;
    void draw_path(ui::Plot& plot, const core::optim::CurveWalk& walk);
    void draw_tangent(ui::Plot& plot, const core::optim::CurveWalk& walk) const;
    void draw_step(ui::Plot& plot, const core::optim::CurveWalk& walk) const;
    CurveStartEdit edit_start(ui::Plot& plot, const core::optim::CurveWalk& walk) const;

    const core::optim::CostCurve* shown_ = nullptr;  // whose samples these are
    ui::PlotView view_;
    std::vector<core::Vector2> curve_;
    std::vector<core::Vector2> path_;
};

}  // namespace lessons::optim
