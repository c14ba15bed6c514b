#pragma once
// Numbers of about 106 bits as the unevaluated sum of two doubles (Dekker, 1971), for the few places where an
// elementary function needs more than a double. Only additions and multiplications: no fused multiply-add,
// which would give other bits where the hardware has it.

#include "core/math/float_bits.h"

namespace core::math {

/// high + low, with |low| at most about half a unit in the last place of high.
struct DoubleDouble {
    double high = 0.0;
    double low = 0.0;
};

/// a + b without error, for |a| >= |b| (Dekker, 1971).
inline DoubleDouble quick_sum(double a, double b) {
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

/// a + b without error, in any order of size (Knuth, 1969).
inline DoubleDouble exact_sum(double a, double b) {
    const double sum = a + b;
    const double b_part = sum - a;
    return {sum, (a - (sum - b_part)) + (b - b_part)};
}

/// The leading 26 bits of x: the product of two such numbers is exact.
inline double leading_half(double x) { return from_bits(bits_of(x) & 0xfffffffff8000000ULL); }

/// a b with a relative error below 2^-104, for products that neither overflow nor come near the subnormal
/// numbers.
inline DoubleDouble product(double a, double b) {
    const double a_high = leading_half(a);
    const double b_high = leading_half(b);
    const double a_low = a - a_high;
    const double b_low = b - b_high;
    const double high = a * b;
    return {high, ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

inline DoubleDouble product(DoubleDouble a, DoubleDouble b) {
    const DoubleDouble leading = product(a.high, b.high);
    return quick_sum(leading.high, leading.low + (a.high * b.low + a.low * b.high));
}

/// a / b to about 2^-100.
inline DoubleDouble quotient(DoubleDouble a, DoubleDouble b) {
    const double inverse = 1.0 / b.high;
    const double high = a.high * inverse;
    const DoubleDouble back = product(high, b.high);
    const double rest = ((a.high - back.high) - back.low) + (a.low - high * b.low);
    return quick_sum(high, rest * inverse);
}

}  // namespace core::math
