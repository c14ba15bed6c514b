#pragma once
// The landscapes' formulas as somebody would type them: what stands in the field above the map, to be
// changed.

#include <string_view>

namespace lessons::optim {

/// The formula of the landscape with this id, in the language of core/expression; it must be one of
/// race_landscape_ids() (assert). Equal to the landscape's own function but for rounding.
const char* typed_formula(std::string_view id);

}  // namespace lessons::optim
