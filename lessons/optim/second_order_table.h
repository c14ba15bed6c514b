#pragma once
// All methods from the same start to their ends: steps, and what they asked for.

#include "lessons/optim/second_order_walk.h"

#include <optional>
#include <vector>

namespace lessons::optim {

/// Fills the current window. `results` are in the order of descent_methods(). A row that is clicked chooses
/// its method.
std::optional<std::size_t> draw_results(const std::vector<WalkResult>& results, std::size_t chosen);

}  // namespace lessons::optim
