#pragma once
// How the solver comes to its answer: objective and what is still broken, pivot by pivot; for whole numbers
// the bound and the best plan, node by node.

#include "core/lp/glpk_run.h"
#include "lessons/ui/plot_view.h"

namespace lessons::workbench {

class CourseView {
public:
    /// Fills the current window; `step` is the moment that is shown.
    void draw(const core::lp::GlpkRun& run, int step);

private:
    void draw_objective(const core::lp::GlpkRun& run, int step, float height);
    void draw_broken(const core::lp::GlpkRun& run, int step);
    void draw_bounds(const core::lp::GlpkRun& run);

    ui::PlotView objective_;
    ui::PlotView broken_;
    ui::PlotView bounds_;
};

}  // namespace lessons::workbench
