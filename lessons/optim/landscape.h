#pragma once
// The ground of a map as numbers to draw: heights above the minimum, their shades, their contour lines.
// Computed only when the function or the window changes.

#include "core/geometry/contour_lines.h"
#include "core/geometry/grid.h"
#include "core/optim/test_functions.h"
#include "lessons/ui/color_map.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lessons::optim {

/// What a map is made of.
struct MapField {
    std::function<double(double x, double y)> height;  ///< Above the minimum; NaN where there is no value.
    std::span<const core::optim::Point> minimizers;
    core::optim::ContourSpacing spacing = core::optim::ContourSpacing::Linear;
};

class Landscape {
public:
    /// Computes the ground of the window, unless that is what is there already. `nodes` is the number of grid
    /// nodes along the longer side, at least 2. False when nothing had to be done.
    bool cover(const core::optim::TestFunction& function, core::Interval x, core::Interval y, int nodes);

    /// The same for any field. It is told from others by `owner`, which stays alive as long as its ground is
    /// shown.
    bool cover(std::shared_ptr<const void> owner, const MapField& field, core::Interval x, core::Interval y,
               int nodes);

    /// f(x) - f* at every node.
    const core::geometry::Grid& heights() const { return heights_; }

    /// From the lowest to the highest point in view, spaced as the function asks for it.
    const ui::ColorScale& scale() const { return scale_; }

    /// scale().position() of every node: heights as shares of the way up, in [0, 1].
    const std::vector<double>& shades() const { return shades_; }

    /// Lines at round heights.
    const std::vector<core::geometry::ContourLine>& contours() const { return contours_; }

    /// Where the function has no value: the middle of the widest such part in view.
    std::optional<core::Vector2> hole() const { return hole_; }

private:
    std::shared_ptr<const void> owner_;
    core::geometry::Grid heights_;
    ui::ColorScale scale_;
    std::vector<double> shades_;
    std::vector<core::geometry::ContourLine> contours_;
    std::optional<core::Vector2> hole_;
};

/// The grid as drawing takes it, every `stride`-th node.
ui::GridView view_of(const core::geometry::Grid& grid, const std::vector<double>& values, int stride = 1);

/// Round heights strictly inside the range, low >= 0: 1, 2, 5 times powers of ten over four decades below the
/// highest, or about fourteen equal round steps.
std::vector<double> round_heights(core::Interval range, core::optim::ContourSpacing spacing);

}  // namespace lessons::optim
