#pragma once
// One limit on the plan of two products: its line, the hatched side that it forbids, and the handle that
// moves it.

#include "core/geometry/half_plane_intersection.h"
#include "lessons/lp/line_labels.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>

namespace lessons::lp {

struct LimitLine {
    std::string name;  ///< Lit up with it: linked panes know the limit by this name.
    core::geometry::HalfPlane limit;
    ui::SeriesStyle style;
    bool is_lit = false;
};

/// Draws the line with its hatched band, lights its name up under the pointer and keeps labels off it.
void draw_limit(ui::Plot& plot, LineLabels& labels, const LimitLine& line);

/// A handle on the line's visible part. Gives the offset that the line was dragged to, in round numbers for a
/// picture of this extent; after a double click `original`.
std::optional<double> drag_limit(ui::Plot& plot, LineLabels& labels, const LimitLine& line,
                                 core::Vector2 extent, double original);

/// A round step that moves the limit by about a fortieth of the extent.
double stride_of(const core::geometry::HalfPlane& limit, core::Vector2 extent);

/// The nearest multiple of a stride (1 / whole number, or whole).
double rounded(double value, double stride);

}  // namespace lessons::lp
