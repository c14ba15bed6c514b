#pragma once
// The ground of a map as numbers to draw: heights above the minimum, their shades, their contour lines.
// Computed only when the function or the window changes.

#include "core/geometry/contour_lines.h"
#include "core/geometry/grid.h"
#include "core/optim/test_functions.h"
#include "lessons/ui/color_map.h"

#include <vector>

namespace lessons::optim {

class Landscape {
public:
    /// Computes the ground of the window, unless that is what is there already. `nodes` is the number of grid
    /// nodes along the longer side, at least 2. False when nothing had to be done.
    bool cover(const core::optim::TestFunction& function, core::Interval x, core::Interval y, int nodes);

    /// f(x) - f* at every node.
    const core::geometry::Grid& heights() const { return heights_; }

    /// From the lowest to the highest point in view, spaced as the function asks for it.
    const ui::ColorScale& scale() const { return scale_; }

    /// scale().position() of every node: heights as shares of the way up, in [0, 1].
    const std::vector<double>& shades() const { return shades_; }

    /// Lines at round heights.
    const std::vector<core::geometry::ContourLine>& contours() const { return contours_; }

private:
    const core::optim::TestFunction* function_ = nullptr;
    core::geometry::Grid heights_;
    ui::ColorScale scale_;
    std::vector<double> shades_;
    std::vector<core::geometry::ContourLine> contours_;
};

/// The grid as drawing takes it, every `stride`-th node.
ui::GridView view_of(const core::geometry::Grid& grid, const std::vector<double>& values, int stride = 1);

/// Round heights strictly inside the range, low >= 0: 1, 2, 5 times powers of ten over four decades below the
/// highest, or about fourteen equal round steps.
std::vector<double> round_heights(core::Interval range, core::optim::ContourSpacing spacing);

}  // namespace lessons::optim
