#pragma once
// The part that exp, expm1, tanh, sigmoid and pow share.

#include "core/math/polynomial.h"

#include <array>
#include <cmath>

namespace core::math {

/// An exponent as k ln 2 + high + low with |high + low| <= ln(2)/2 (rounded).
struct ReducedExponent {
    int k = 0;
    double high = 0.0;
    double low = 0.0;
};

/// Reduces x + tail, |x| < 2000, in two steps (Cody and Waite, 1980): kLn2Leading has 33 bits, so k
/// kLn2Leading is exact.
inline ReducedExponent reduce_exponent(double x, double tail = 0.0) {
    constexpr double kLn2Leading = 0x1.62e42fef00000p-1;
    constexpr double kLn2Rest = 0x1.473de6af278edp-34;
    constexpr double kInverseLn2 = 0x1.71547652b82fep+0;
    const double k = std::floor(x * kInverseLn2 + 0.5);
    return {static_cast<int>(k), x - k * kLn2Leading, tail - k * kLn2Rest};
}

/// e^r - 1 - r for r = high + low, |r| <= ln(2)/2: the part after the linear one. Minimax fit "exp", error
/// 2^-61.
inline double exponential_rest(const ReducedExponent& reduced) {
    constexpr std::array kExp = {0x1.0000000000000p-1,  0x1.5555555555559p-3,  0x1.555555555555ap-5,
                                 0x1.111111110f6afp-7,  0x1.6c16c16c14457p-10, 0x1.a01a01afe52d7p-13,
                                 0x1.a01a01b0b50bap-16, 0x1.71ddf8538c6cep-19, 0x1.27e4c5a569f32p-22,
                                 0x1.af5ebf281fad7p-26, 0x1.1f955b80c6e02p-29};
    const double r = reduced.high + reduced.low;
    return r * r * polynomial(kExp, r);
}

}  // namespace core::math
