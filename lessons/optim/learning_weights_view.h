#pragma once
// The weights against the strength of a penalty, as lines. A click sets the strength.

#include "lessons/optim/learning_run.h"
#include "lessons/optim/learning_weight_paths.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::learning {

class WeightsView {
public:
    /// Fills the current window; the strength that was clicked.
    std::optional<double> draw(const Run& run, const WeightPaths& paths);

private:
    void place_lines(const WeightPaths& paths);
    void draw_lines(ui::Plot& plot, const WeightPaths& paths);
    void draw_strengths(ui::Plot& plot, const Run& run, const WeightPaths& paths) const;

    ui::PlotView view_;
    std::vector<std::vector<core::Vector2>> lines_;
};

}  // namespace lessons::learning
