#pragma once
// The function along the shown step's direction: every trial in order, what the model foretold, and the
// conditions that a line search puts, drawn as lines that can be turned.

#include "core/optim/line_section.h"
#include "lessons/optim/second_order_walk.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::optim {

/// What the learner turned.
struct ConditionEdit {
    std::optional<double> armijo;
    std::optional<double> curvature;
    bool reset = false;
};

class DescentLineView {
public:
    /// Fills the current window.
    ConditionEdit draw(const DescentWalk& walk);

private:
    void prepare(const DescentWalk& walk, const core::optim::LineSection& phi, core::Vector2 direction);
    void choose_window(const core::optim::LineSection& phi, core::Interval range);
    void draw_acceptable(ui::Plot& plot, const core::optim::LineSection& phi, const DescentWalk& walk) const;
    void draw_curves(ui::Plot& plot, const DescentWalk& walk) const;
    void draw_trials(ui::Plot& plot) const;
    void draw_trial(ui::Plot& plot, std::size_t number, const core::optim::Trial& trial) const;
    ConditionEdit edit_conditions(ui::Plot& plot, const core::optim::LineSection& phi,
                                  const DescentWalk& walk) const;

    ui::PlotView view_;
    std::vector<core::Vector2> curve_;
    std::vector<core::Vector2> model_;
    std::vector<core::optim::Trial> trials_;
};

}  // namespace lessons::optim
