#pragma once
// Small things that pictures of all plans of two products share.

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/linear_program.h"
#include "lessons/ui/plot.h"

namespace lessons::lp {

inline constexpr float kCornerReach = 16.0f;  ///< px, around a corner that can be clicked.

core::geometry::Window window_of(const ui::Plot& plot);

ui::SeriesStyle style_of(std::size_t row);

/// Whether the pointer is on the ground within kCornerReach of the point.
bool is_near(const ui::Plot& plot, core::Vector2 point);

/// The middle of the region's corners.
core::Vector2 middle_of(const core::geometry::Region& region);

/// Where an endless way leaves what is shown.
core::Vector2 far_along(const ui::Plot& plot, core::Vector2 from, core::Vector2 ray);

/// Change of profit per piece of each product.
core::Vector2 profit_of(const core::lp::LinearProgram& program);

/// The point at this share of the line's visible part, counted from the left; where it can, beside plans that
/// make no less than nothing. NaN for a line that is not visible.
core::Vector2 point_on_line(const ui::Plot& plot, core::Vector2 normal, double offset, double share);

}  // namespace lessons::lp
