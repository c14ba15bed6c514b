#pragma once
// The fields of an IEEE 754 double: 1 sign bit, 11 of exponent (bias 1023), 52 of fraction.

#include <cstdint>
#include <cstring>

namespace core::math {

inline constexpr int kFractionBits = 52;
inline constexpr int kExponentBias = 1023;

/// The 64 bits of a double, and back (std::bit_cast, which libc++ 13 does not have).
inline std::uint64_t bits_of(double x) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &x, sizeof bits);
    return bits;
}

inline double from_bits(std::uint64_t bits) {
    double x = 0.0;
    std::memcpy(&x, &bits, sizeof x);
    return x;
}

/// 2^k for -1022 <= k <= 1023, without rounding.
inline double power_of_two(int k) {
    return from_bits(static_cast<std::uint64_t>(k + kExponentBias) << kFractionBits);
}

/// y 2^k for -2044 <= k <= 2046, rounded once where the result is subnormal (y between 1/2 and 2).
inline double times_power_of_two(double y, int k) {
    if (k >= -kExponentBias + 2 && k <= kExponentBias) return y * power_of_two(k);
    const int half = k / 2;
    return y * power_of_two(half) * power_of_two(k - half);
}

/// A positive finite number as mantissa 2^exponent.
struct BinaryParts {
    double mantissa = 1.0;  ///< in [sqrt(1/2), sqrt(2)), so that its logarithm is near 0
    int exponent = 0;
};

/// Takes a positive finite x apart; subnormal numbers too.
inline BinaryParts take_apart(double x) {
    constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcdULL;
    int exponent = 0;
    if (x < 0x1p-1022) {
        x *= 0x1p54;
        exponent = -54;
    }
    // The difference to sqrt(1/2), as an integer, has the exponent wanted in its exponent field.
    const std::int64_t above = static_cast<std::int64_t>(bits_of(x) - kSqrtHalf);
    const int shift = static_cast<int>(above >> kFractionBits);
    const std::uint64_t fraction = static_cast<std::uint64_t>(above) & ((1ULL << kFractionBits) - 1);
    return {from_bits(fraction + kSqrtHalf), exponent + shift};
}

}  // namespace core::math
