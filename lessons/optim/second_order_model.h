#pragma once
// A step's quadratic model as something to draw.

#include "core/geometry/level_curves.h"

#include <vector>

namespace lessons::optim {

/// Levels at which the model's curves are drawn around the point it was made at, where it is 0: that of the
/// point itself, and others that make ellipses or hyperbolas of evenly growing size around the place where
/// the model is level, or even steps downhill if there is none within a few times `reach`.
std::vector<double> model_levels(const core::geometry::PlaneQuadratic& model, double reach);

}  // namespace lessons::optim
