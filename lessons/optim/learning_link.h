#pragma once
// What the pointer is on, for the other panes to show: a row of the data, or a place on the loss surface.

#include "core/types.h"

#include <optional>

namespace lessons::learning {

struct Link {
    std::optional<core::Index> row = {};        ///< Place among the rows.
    std::optional<core::Vector2> weights = {};  ///< The first two weights.
};

}  // namespace lessons::learning
