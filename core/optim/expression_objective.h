#pragma once
// Typed functions as objectives.

#include "core/expression/function.h"
#include "core/optim/objective.h"

#include <memory>

namespace core::optim {

/// The function as an objective of its one or two variables, with exact gradient and Hessian. Where it is not
/// defined it is NaN, which methods take for "not here". Evaluations allocate nothing.
std::shared_ptr<const Objective> make_objective(expression::Function function);

}  // namespace core::optim
