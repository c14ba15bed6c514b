#pragma once
// The loss surface as numbers to draw.

#include "core/geometry/contour_lines.h"
#include "core/models/loss_slice.h"
#include "lessons/optim/learning_run.h"
#include "lessons/ui/plot_view.h"

#include <memory>
#include <optional>
#include <vector>

namespace lessons::learning {

/// Loss and penalty over a window as numbers to draw; computed only when something of it changes.
class LossGround {
public:
    void cover(const Run& run, const ui::PlotWindow& window);

    const core::geometry::Grid& heights() const { return heights_; }  ///< Above the lowest in view.
    const std::vector<double>& shades() const { return shades_; }     ///< In [0, 1].
    const std::vector<core::geometry::ContourLine>& contours() const { return contours_; }
    const core::models::LossSlice& slice() const { return *slice_; }

private:
    bool is_known(const Run& run, const ui::PlotWindow& window) const;

    std::shared_ptr<const Task> task_;
    core::Vector other_weights_;
    ui::PlotWindow window_;
    std::optional<core::models::LossSlice> slice_;
    core::geometry::Grid heights_;
    std::vector<double> shades_;
    std::vector<core::geometry::ContourLine> contours_;
};

}  // namespace lessons::learning
