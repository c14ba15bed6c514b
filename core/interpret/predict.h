#pragma once
// What an explainer may know of a model.

#include "core/types.h"

#include <functional>

namespace core::interpret {

/// The model's output for one row of raw features, shape (d). The same row gives the same output; the
/// function is called thousands of times, so it should allocate nothing.
using Predict = std::function<double(const Vector&)>;

/// The gradient of that output with respect to the row, shape (d) -> (d).
using Gradient = std::function<Vector(const Vector&)>;

}  // namespace core::interpret
