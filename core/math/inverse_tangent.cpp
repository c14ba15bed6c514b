// atan and atan2: the point is turned back by the nearest of five angles, then a polynomial gives what is
// left.

#include "core/math/double_double.h"
#include "core/math/elementary.h"
#include "core/math/polynomial.h"
#include "core/types.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::math {

namespace {

constexpr DoubleDouble kPi = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};
constexpr double kHalfPi = 0x1.921fb54442d18p+0;
constexpr double kQuarterPi = 0x1.921fb54442d18p-1;

/// A direction of the first quadrant whose angle is known to two doubles.
struct Direction {
    double x = 1.0;
    double y = 0.0;
    DoubleDouble angle = {};
};

/// Slopes 0, 1/2, 1, 3/2 and infinity.
constexpr std::array<Direction, 5> kDirections = {
    Direction{1.0, 0.0, {0.0, 0.0}},
    Direction{1.0, 0.5, {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56}},
    Direction{1.0, 1.0, {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55}},
    Direction{1.0, 1.5, {0x1.f730bd281f69bp-1, 0x1.007887af0cbbdp-56}},
    Direction{0.0, 1.0, {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}},
};

const Direction& nearest_direction(double y, double x) {
    if (y < 0.4375 * x) return kDirections[0];
    if (y < 0.6875 * x) return kDirections[1];
    if (y < 1.1875 * x) return kDirections[2];
    if (y < 2.4375 * x) return kDirections[3];
    return kDirections[4];
}

/// The angle of the point (x, y), both positive and finite (y may be 0), as a leading and a smaller part.
/// Turning by -angle maps (x, y) to (a x + b y, a y - b x) for a direction (a, b). Minimax fit "atan", error
/// 2^-57.
DoubleDouble angle_parts(double y, double x) {
    constexpr std::array kAtan = {-0x1.555555555550dp-2, 0x1.999999998eb27p-3,  -0x1.2492492005492p-3,
                                  0x1.c71c6fe142381p-4,  -0x1.745cdc3e6d47fp-4, 0x1.3b0f29a6b39e2p-4,
                                  -0x1.10d65d37e0758p-4, 0x1.dde2334df90f9p-5,  -0x1.97b23595fbbe6p-5,
                                  0x1.2b3eb728e3286p-5,  -0x1.0ac8fa46bcdffp-6};
    const Direction& direction = nearest_direction(y, x);
    const double t = (direction.x * y - direction.y * x) / (direction.x * x + direction.y * y);
    const double z = t * t;
    return {direction.angle.high, t + (t * (z * polynomial(kAtan, z)) + direction.angle.low)};
}

/// atan2 where y or x is infinite: a multiple of pi/4.
double angle_of_infinite(double y, double x) {
    if (!std::isinf(x)) return kHalfPi;
    const double slope_angle = std::isinf(y) ? kQuarterPi : 0.0;
    return x > 0.0 ? slope_angle : kPi.high - slope_angle;
}

/// The angle in [0, pi] of the point (x, y) with y >= 0, not both 0.
double upper_angle(double y, double x) {
    // Keeps sums of coordinates finite, and halves of them exact.
    const double largest = std::max(std::fabs(x), y);
    const double scale = largest > 0x1p1000 ? 0x1p-100 : (largest < 0x1p-900 ? 0x1p100 : 1.0);
    const DoubleDouble parts = angle_parts(y * scale, std::fabs(x) * scale);
    if (x > 0.0) return parts.high + parts.low;
    const DoubleDouble difference = exact_sum(kPi.high, -parts.high);
    return difference.high + (difference.low + kPi.low - parts.low);
}

}  // namespace

double atan(double x) {
    if (std::isnan(x)) return kNaN;
    if (std::isinf(x)) return std::copysign(kHalfPi, x);
    const DoubleDouble parts = angle_parts(std::fabs(x), 1.0);
    return std::copysign(parts.high + parts.low, x);
}

double atan2(double y, double x) {
    if (std::isnan(x) || std::isnan(y)) return kNaN;
    if (std::isinf(x) || std::isinf(y)) return std::copysign(angle_of_infinite(std::fabs(y), x), y);
    if (y == 0.0) return std::copysign(std::signbit(x) ? kPi.high : 0.0, y);
    if (x == 0.0) return std::copysign(kHalfPi, y);
    return std::copysign(upper_angle(std::fabs(y), x), y);
}

}  // namespace core::math
