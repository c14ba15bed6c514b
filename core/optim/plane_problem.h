#pragma once
// Functions of the plane, ready for thousands of runs: evaluated at several points at once.

#include "core/expression/function.h"
#include "core/math/lanes.h"
#include "core/optim/objective.h"
#include "core/optim/test_functions.h"

#include <functional>
#include <memory>

namespace core::optim {

/// f and its gradient at kLanes points. The same bits as one point at a time.
using PlaneKernel = std::function<void(const math::Lanes& x, const math::Lanes& y, math::DualLanes& f)>;

/// An objective of two variables in both forms.
struct PlaneProblem {
    std::shared_ptr<const Objective> objective;
    PlaneKernel kernel;
};

PlaneProblem make_plane_problem(const TestFunction& function);

/// A typed function of two variables (assert).
PlaneProblem make_plane_problem(const expression::Function& function);

/// Any objective of two variables with gradient (assert): point by point, slower.
PlaneProblem make_plane_problem(std::shared_ptr<const Objective> objective);

}  // namespace core::optim
