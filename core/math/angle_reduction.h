#pragma once
// Angles modulo pi/2, for sin, cos and tan.

#include "core/math/double_double.h"

#include <cmath>

namespace core::math {

/// An angle as quadrant pi/2 + rest, modulo full turns.
struct ReducedAngle {
    DoubleDouble rest;  ///< in [-pi/4, pi/4] up to rounding; its relative error is below 2^-60
    int quadrant = 0;   ///< 0, 1, 2 or 3
};

/// Reduces an angle of any size with |x| >= 1 by integer arithmetic (Payne and Hanek, 1983); slower.
ReducedAngle reduce_angle_by_digits(double x);

/// Reduces any finite angle (radians): subtracts the nearest multiple of pi/2 in three steps (Cody and Waite,
/// 1980). The first two parts of pi/2 have 33 bits and the count 20, so their products are exact. Angles
/// beyond that, and those so near a multiple that too few digits remain, take the way by digits.
inline ReducedAngle reduce_angle(double x) {
    constexpr double kLargestForSteps = 0x1p20;
    constexpr double kSmallestForSteps = 0x1p-40;
    constexpr double kHalfPi1 = 0x1.921fb54400000p+0;
    constexpr double kHalfPi2 = 0x1.0b4611a600000p-34;
    constexpr double kHalfPi3 = 0x1.3198a2e037073p-69;
    constexpr double kTwoOverPi = 0x1.45f306dc9c883p-1;
    const double size = std::fabs(x);
    if (size > kLargestForSteps) return reduce_angle_by_digits(x);
    const double count = std::copysign(std::floor(size * kTwoOverPi + 0.5), x);
    const DoubleDouble rest = exact_sum(x - count * kHalfPi1, -(count * kHalfPi2));
    if (std::fabs(rest.high) < kSmallestForSteps && count != 0.0) return reduce_angle_by_digits(x);
    return {quick_sum(rest.high, rest.low - count * kHalfPi3), static_cast<int>(count) & 3};
}

}  // namespace core::math
