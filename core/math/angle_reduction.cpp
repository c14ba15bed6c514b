#include "core/math/angle_reduction.h"

#include "core/math/float_bits.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace core::math {

namespace {

constexpr std::size_t kLimbs = 6;
using Fixed192 = std::array<std::uint32_t, kLimbs>;  // least significant limb first

/// The binary digits of 2/pi after the point, behind 64 zeros (for angles below 2^53); 32 bits a word.
constexpr int kLeadingZeros = 64;
constexpr std::array<std::uint32_t, 40> kTwoOverPi = {
    0,          0,          0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041,
    0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e,
    0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b,
    0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d,
    0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab};

/// 192 bits of the table from the given bit on.
Fixed192 digits_from(int bit) {
    const std::size_t word = static_cast<std::size_t>(bit) / 32;
    const int shift = bit % 32;
    Fixed192 digits{};
    for (std::size_t i = 0; i < kLimbs; ++i) {
        const std::uint64_t pair = (std::uint64_t{kTwoOverPi[word + i]} << 32) | kTwoOverPi[word + i + 1];
        digits[kLimbs - 1 - i] = static_cast<std::uint32_t>(pair >> (32 - shift));
    }
    return digits;
}

/// The low 192 bits of digits times factor.
Fixed192 multiply(const Fixed192& digits, std::uint64_t factor) {
    const std::array<std::uint64_t, 2> parts = {factor & 0xffffffffULL, factor >> 32};
    Fixed192 result{};
    for (std::size_t j = 0; j < parts.size(); ++j) {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i + j < kLimbs; ++i) {
            carry += digits[i] * parts[j] + result[i + j];
            result[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }
    return result;
}

Fixed192 shift_left_twice(const Fixed192& value) {
    Fixed192 result{};
    for (std::size_t i = kLimbs; i-- > 0;) result[i] = (value[i] << 2) | (i > 0 ? value[i - 1] >> 30 : 0U);
    return result;
}

Fixed192 negate(const Fixed192& value) {
    Fixed192 result{};
    std::uint64_t carry = 1;
    for (std::size_t i = 0; i < kLimbs; ++i) {
        carry += static_cast<std::uint32_t>(~value[i]);
        result[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    return result;
}

/// value 2^-192 as a number in [0, 1).
DoubleDouble as_fraction(const Fixed192& value) {
    DoubleDouble sum;
    double weight = 0x1p-32;
    for (std::size_t i = kLimbs; i-- > 0; weight *= 0x1p-32) {
        const DoubleDouble next = exact_sum(sum.high, value[i] * weight);
        sum = {next.high, sum.low + next.low};
    }
    return quick_sum(sum.high, sum.low);
}

/// For x >= 1 of any size: x = M 2^e with an integer M; of the digits of 2/pi those that contribute whole
/// turns (multiples of 4) are skipped, and 190 bits after the point are kept of M times the rest.
ReducedAngle reduce_positive_by_digits(double x) {
    constexpr DoubleDouble kHalfPi = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
    const std::uint64_t bits = bits_of(x);
    const std::uint64_t mantissa = (bits & ((1ULL << kFractionBits) - 1)) | (1ULL << kFractionBits);
    const int exponent = static_cast<int>(bits >> kFractionBits) - kExponentBias - kFractionBits;
    const Fixed192 turns = multiply(digits_from(exponent - 2 + kLeadingZeros), mantissa);
    const int quadrant = static_cast<int>(turns[kLimbs - 1] >> 30);
    const Fixed192 fraction = shift_left_twice(turns);
    const bool nearer_to_next = (fraction[kLimbs - 1] >> 31) != 0;
    if (!nearer_to_next) return {product(as_fraction(fraction), kHalfPi), quadrant};
    const DoubleDouble missing = product(as_fraction(negate(fraction)), kHalfPi);
    return {{-missing.high, -missing.low}, (quadrant + 1) & 3};
}

}  // namespace

ReducedAngle reduce_angle_by_digits(double x) {
    const ReducedAngle positive = reduce_positive_by_digits(std::fabs(x));
    if (!std::signbit(x)) return positive;
    return {{-positive.rest.high, -positive.rest.low}, (4 - positive.quadrant) & 3};
}

}  // namespace core::math
