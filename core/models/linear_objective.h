#pragma once
// Linear models as objectives, for the methods of core/optim.

#include "core/models/linear_problem.h"
#include "core/optim/objective.h"

#include <memory>

namespace core::models {

/// f(w, b) = mean loss + l2 |w|^2 / 2, the intercept last and unpenalised; with value and gradient from one
/// pass over the rows, and all allocations made before. l2 at least 0 (assert). With l2 = 1 / (C n) the
/// minimizer is that of scikit-learn's LogisticRegression(C).
std::shared_ptr<const optim::Objective> make_objective(LinearProblem problem, double l2);

}  // namespace core::models
