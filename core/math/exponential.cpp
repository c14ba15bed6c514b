// exp, expm1, tanh and sigmoid: e^x = 2^k e^r with |r| <= ln(2)/2, and a polynomial for e^r.

#include "core/math/double_double.h"
#include "core/math/elementary.h"
#include "core/math/exponential_kernel.h"
#include "core/math/float_bits.h"
#include "core/types.h"

#include <cmath>

namespace core::math {

namespace {

// Above the first e^x is infinite, below the second it rounds to 0.
constexpr double kOverflow = 0x1.62e42fefa39efp+9;
constexpr double kUnderflow = -0x1.74910d52d3052p+9;

constexpr double kTiny = 0x1p-54;  // below it expm1 x and tanh x round to x (the sign of 0 included)

/// tanh by its odd series, |x| <= 5/8. Minimax fit "tanh", error 2^-59.
double tanh_near_zero(double x) {
    constexpr std::array kTanh = {-0x1.5555555555552p-2,  0x1.1111111110c38p-3,   -0x1.ba1ba1b9d10f2p-5,
                                  0x1.664f4870bff27p-6,   -0x1.226e32d11b49dp-7,  0x1.d6d35aa3a9985p-9,
                                  -0x1.7d9c3a0c20d61p-10, 0x1.350bcc3f27914p-11,  -0x1.f116963753f6ep-13,
                                  0x1.8027d6212fb71p-14,  -0x1.faf954c25e1eep-16, 0x1.966347c8287ecp-18};
    if (std::fabs(x) < kTiny) return x;
    const double z = x * x;
    return x + x * (z * polynomial(kTanh, z));
}

}  // namespace

double exp(double x) {
    if (std::isnan(x)) return kNaN;
    if (x > kOverflow) return kInfinity;
    if (x < kUnderflow) return 0.0;
    const ReducedExponent reduced = reduce_exponent(x);
    const double mantissa = 1.0 + (reduced.high + (exponential_rest(reduced) + reduced.low));
    return times_power_of_two(mantissa, reduced.k);
}

double expm1(double x) {
    constexpr double kAllOfMinusOne = -40.0;  // e^x is then less than a quarter unit in the last place of 1
    if (std::isnan(x)) return kNaN;
    if (x > kOverflow) return kInfinity;
    if (x < kAllOfMinusOne) return -1.0;
    if (std::fabs(x) < kTiny) return x;
    const ReducedExponent reduced = reduce_exponent(x);
    const double rest = exponential_rest(reduced) + reduced.low;
    if (reduced.k == 0) return reduced.high + rest;
    // 2^k ((1 - 2^-k) + e^r - 1): adding the two exact numbers first loses nothing where they cancel.
    const double offset = reduced.k < 64 ? 1.0 - power_of_two(-reduced.k) : 1.0;
    return times_power_of_two((offset + reduced.high) + rest, reduced.k);
}

double tanh(double x) {
    constexpr double kSaturated = 20.0;
    if (std::isnan(x)) return kNaN;
    const double size = std::fabs(x);
    if (size <= 0.625) return tanh_near_zero(x);
    const double result = size > kSaturated ? 1.0 : 1.0 - 2.0 / (exp(2.0 * size) + 1.0);
    return std::copysign(result, x);
}

double sigmoid(double x) {
    if (std::isnan(x)) return kNaN;
    if (x < -40.0) return exp(x);  // the 1 in 1 / (1 + e^-x) is below half a unit in the last place
    if (x > 40.0) return 1.0;
    const ReducedExponent reduced = reduce_exponent(-x);
    const DoubleDouble mantissa = quick_sum(1.0, reduced.high + (exponential_rest(reduced) + reduced.low));
    const double scale = power_of_two(reduced.k);
    const DoubleDouble denominator = exact_sum(1.0, mantissa.high * scale);
    const double inverse = 1.0 / denominator.high;
    // What rounding 1 + e^-x lost, to first order.
    return inverse - inverse * inverse * (denominator.low + mantissa.low * scale);
}

}  // namespace core::math
