// sin, cos and tan: the angle modulo pi/2, then polynomials on [-pi/4, pi/4].

#include "core/math/angle_reduction.h"
#include "core/math/double_double.h"
#include "core/math/elementary.h"
#include "core/math/polynomial.h"
#include "core/types.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace core::math {

namespace {

constexpr double kQuarterPi = 0x1.921fb54442d18p-1;
constexpr double kTiny = 0x1p-27;  // below it sin x and tan x round to x (the sign of 0 included)

/// sin(x.high + x.low) as a leading and a small part, not normalised. Minimax fit "sin", error 2^-58.
DoubleDouble sine_parts(DoubleDouble x) {
    constexpr std::array kSin = {-0x1.5555555555549p-3, 0x1.111111110f87ap-7,   -0x1.a01a019c119c9p-13,
                                 0x1.71de3577b931bp-19, -0x1.ae5e663c88100p-26, 0x1.5d93018cb60bap-33};
    const double z = x.high * x.high;
    return {x.high, x.high * (z * polynomial(kSin, z)) + x.low * (1.0 - 0.5 * z)};
}

/// cos(x.high + x.low) likewise. Minimax fit "cos", error 2^-64.
DoubleDouble cosine_parts(DoubleDouble x) {
    constexpr std::array kCos = {0x1.555555555554cp-5,   -0x1.6c16c16c1517ep-10, 0x1.a01a019cb1c05p-16,
                                 -0x1.27e4f809f2721p-22, 0x1.1ee9ebea56fc8p-29,  -0x1.8fae9d069f19ep-37};
    const double z = x.high * x.high;
    const DoubleDouble leading = quick_sum(1.0, -0.5 * z);
    return {leading.high, leading.low + (z * z * polynomial(kCos, z) - x.high * x.low)};
}

double rounded(DoubleDouble parts) { return parts.high + parts.low; }

/// sin(rest + quadrant pi/2). Both polynomials are evaluated: that costs less than guessing the quadrant
/// wrong.
double sine_in_quadrant(DoubleDouble rest, int quadrant) {
    const std::array<double, 2> values = {rounded(sine_parts(rest)), rounded(cosine_parts(rest))};
    return values[static_cast<std::size_t>(quadrant & 1)] * (1 - (quadrant & 2));
}

}  // namespace

double sin(double x) {
    if (std::fabs(x) < kTiny) return x;
    if (std::fabs(x) <= kQuarterPi) return rounded(sine_parts({x, 0.0}));
    if (!std::isfinite(x)) return kNaN;
    const ReducedAngle angle = reduce_angle(x);
    return sine_in_quadrant(angle.rest, angle.quadrant);
}

double cos(double x) {
    if (std::fabs(x) <= kQuarterPi) return rounded(cosine_parts({x, 0.0}));
    if (!std::isfinite(x)) return kNaN;
    const ReducedAngle angle = reduce_angle(x);
    return sine_in_quadrant(angle.rest, angle.quadrant + 1);
}

double tan(double x) {
    if (!std::isfinite(x)) return kNaN;
    if (std::fabs(x) < kTiny) return x;
    const ReducedAngle angle = reduce_angle(x);
    const DoubleDouble sine = sine_parts(angle.rest);
    const DoubleDouble cosine = cosine_parts(angle.rest);
    // tan, or one quadrant on -1 / tan.
    const std::array<DoubleDouble, 2> parts = {quick_sum(sine.high, sine.low),
                                               quick_sum(cosine.high, cosine.low)};
    const std::size_t odd = static_cast<std::size_t>(angle.quadrant & 1);
    return rounded(quotient(parts[odd], parts[1 - odd])) * (1 - 2 * static_cast<int>(odd));
}

}  // namespace core::math
