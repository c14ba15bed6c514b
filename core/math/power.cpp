// pow: x^y = e^(y log x), with log x to about 66 bits so that multiplying by y up to 745 costs no accuracy.

#include "core/math/double_double.h"
#include "core/math/elementary.h"
#include "core/math/exponential_kernel.h"
#include "core/math/float_bits.h"
#include "core/math/logarithm_table.h"
#include "core/types.h"

#include <array>
#include <cmath>

namespace core::math {

namespace {

/// log x for positive finite x, with a relative error near 2^-67 (Tang, 1990): x = 2^k m, and a table gives a
/// short number near 1/m, so that r = m inverse - 1 is small and exact. Minimax fit "pow_log", error 2^-76.
DoubleDouble precise_log(double x) {
    constexpr std::array kPowLog = {0x1.5555555555555p-2,  -0x1.0000000000000p-2, 0x1.999999999adb5p-3,
                                    -0x1.5555555556b39p-3, 0x1.249248b4858b3p-3,  -0x1.ffffff28d09f6p-4,
                                    0x1.c73b32dd47516p-4,  -0x1.99b5cbb216f80p-4};
    const BinaryParts parts = take_apart(x);
    const LogarithmEntry& entry = logarithm_entry(parts.mantissa);
    const double mantissa_high = leading_half(parts.mantissa);
    const DoubleDouble r =
        quick_sum(mantissa_high * entry.inverse - 1.0, (parts.mantissa - mantissa_high) * entry.inverse);
    // r = r_high + r_low with a short r_high, whose square is exact.
    const double r_high = leading_half(r.high);
    const double r_low = (r.high - r_high) + r.low;
    const double k = parts.exponent;
    const DoubleDouble linear = exact_sum(k * kLn2High + entry.log_high, r_high);
    const DoubleDouble square = quick_sum(linear.high, -0.5 * r_high * r_high);
    const double cubic = r.high * r.high * r.high * polynomial(kPowLog, r.high);
    const double tail = (r_low - r_low * (r_high + 0.5 * r_low)) + (k * kLn2Low + entry.log_low) + cubic;
    return quick_sum(square.high, square.low + linear.low + tail);
}

/// e^exponent, of any size.
double exponential(DoubleDouble exponent) {
    if (exponent.high > 710.0) return kInfinity;
    if (exponent.high < -746.0) return 0.0;
    const ReducedExponent reduced = reduce_exponent(exponent.high, exponent.low);
    const double mantissa = 1.0 + (reduced.high + (exponential_rest(reduced) + reduced.low));
    return times_power_of_two(mantissa, reduced.k);
}

bool is_integer(double y) { return std::floor(y) == y; }
bool is_odd(double y) { return is_integer(y) && std::fabs(y) < 0x1p53 && !is_integer(0.5 * y); }

/// x^y for x = 0 or infinity, y finite and not 0.
double power_of_extreme(double x, double y) {
    const double size = (std::fabs(x) == 0.0) == (y > 0.0) ? 0.0 : kInfinity;
    return std::signbit(x) && is_odd(y) ? -size : size;
}

/// x^y for y = +-infinity.
double power_to_infinity(double x, double y) {
    const double size = std::fabs(x);
    if (size == 1.0) return 1.0;
    return (size > 1.0) == (y > 0.0) ? kInfinity : 0.0;
}

}  // namespace

double pow(double x, double y) {
    if (y == 0.0 || x == 1.0) return 1.0;
    if (std::isnan(x) || std::isnan(y)) return kNaN;
    if (std::isinf(y)) return power_to_infinity(x, y);
    if (x == 0.0 || std::isinf(x)) return power_of_extreme(x, y);
    if (x < 0.0 && !is_integer(y)) return kNaN;
    const double sign = x < 0.0 && is_odd(y) ? -1.0 : 1.0;
    const double size = std::fabs(x);
    if (size == 1.0) return sign;
    // |log x| lies between 2^-53 and 745, so outside these bounds the result is decided and y need not be
    // exact.
    const double exponent = std::fabs(y) > 0x1p65 ? std::copysign(0x1p65, y) : y;
    if (std::fabs(exponent) < 0x1p-65) return 1.0;
    return sign * exponential(product(precise_log(size), {exponent, 0.0}));
}

}  // namespace core::math
