#pragma once
// Cutting shapes to what is visible, in doubles, so that coordinates far outside do no harm.

#include "core/types.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace lessons::ui {

/// The polygon's part with normal . x <= offset (Sutherland and Hodgman, 1974). Corners that are not finite
/// are left out.
void clip_half_plane(std::span<const core::Vector2> corners, core::Vector2 normal, double offset,
                     std::vector<core::Vector2>& inside);

/// The polygon's part inside the box.
void clip_polygon(std::span<const core::Vector2> corners, core::Vector2 low, core::Vector2 high,
                  std::vector<core::Vector2>& inside);

/// Where the line {x : normal . x = offset} crosses the box; nothing if it misses it or the normal is zero.
std::optional<std::array<core::Vector2, 2>> line_in_box(core::Vector2 normal, double offset,
                                                        core::Vector2 low, core::Vector2 high);

}  // namespace lessons::ui
