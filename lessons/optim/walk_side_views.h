#pragma once
// What belongs to the walk beside the cost curve: the slope everywhere, and the cost after each step.

#include "core/optim/curve_walk.h"
#include "lessons/ui/plot.h"

#include <vector>

namespace lessons::optim {

/// f'(x): where it crosses zero the ground is level.
class WalkSlopeView {
public:
    void draw(const core::optim::CurveWalk& walk);

private:
    void sample(const core::optim::CostCurve& curve);

    const core::optim::CostCurve* shown_ = nullptr;
    ui::PlotView view_;
    std::vector<core::Vector2> slopes_;
};

/// The cost after each step, down to the best there is.
class WalkProgressView {
public:
    void draw(const core::optim::CurveWalk& walk);

private:
    ui::PlotView view_;
    std::vector<double> costs_;
};

}  // namespace lessons::optim
