#pragma once
// The loss over the first two weights, with the way that the descent took.

#include "lessons/optim/learning_ground.h"
#include "lessons/optim/learning_link.h"
#include "lessons/optim/learning_run.h"
#include "lessons/ui/plot.h"

#include <optional>

namespace lessons::learning {

/// What the learner did to the start.
struct StartEdit {
    bool reset = false;
    std::optional<core::Vector2> moved_to;  ///< Weights.
};

class SurfaceView {
public:
    /// Fills the current window. Shows link.row, sets link.weights.
    StartEdit draw(const Run& run, Link& link);

private:
    void draw_ground(ui::Plot& plot, const Run& run);
    void draw_row(ui::Plot& plot, const Run& run, core::Index row) const;
    void draw_path(ui::Plot& plot, const Run& run) const;
    void draw_minimum(ui::Plot& plot, const Run& run) const;
    void show_place(ui::Plot& plot, const Run& run, core::Vector2 weights) const;
    StartEdit edit_start(ui::Plot& plot, const Run& run) const;

    ui::PlotView view_;
    LossGround ground_;
};

}  // namespace lessons::learning
