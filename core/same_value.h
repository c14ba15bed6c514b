#pragma once
// When two entries of a row say the same.

#include <cmath>

namespace core {

/// Equal, or both missing (NaN).
inline bool same_value(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace core
