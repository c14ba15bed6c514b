#pragma once
// The same arithmetic for several points at once: side by side in memory, so that loops over them become
// SIMD instructions and the cost of choosing what to compute is shared.

#include <array>
#include <cstddef>

namespace core::math {

inline constexpr std::size_t kLanes = 16;

/// One number for each point.
using Lanes = std::array<double, kLanes>;

/// A value and its gradient for each point (core/math/jet.h has the one for a single point, Dual).
struct DualLanes {
    Lanes value;
    Lanes dx;
    Lanes dy;
};

}  // namespace core::math
