#pragma once
// Evaluation of fixed polynomials for the elementary functions. The coefficients come from tools/minimax.py.

#include <array>
#include <bit>
#include <cstddef>

namespace core::math {

/// x^exponent for an exponent that is a power of two, by squaring.
template <std::size_t exponent>
constexpr double square_power(double x) {
    if constexpr (exponent == 1) {
        return x;
    } else {
        return square_power<exponent / 2>(x) * square_power<exponent / 2>(x);
    }
}

/// The sum of c[first + i] x^i for i < count by Estrin's scheme (Estrin, 1960): the halves do not depend on
/// each other, so a processor computes them at the same time. The order is fixed: same bits on every target.
template <std::size_t first, std::size_t count, std::size_t size>
constexpr double partial_polynomial(const std::array<double, size>& c, double x) {
    if constexpr (count == 1) {
        return c[first];
    } else {
        constexpr std::size_t half = std::bit_floor(count - 1);
        return partial_polynomial<first, half>(c, x) +
               partial_polynomial<first + half, count - half>(c, x) * square_power<half>(x);
    }
}

/// c[0] + c[1] x + c[2] x^2 + ...
template <std::size_t size>
constexpr double polynomial(const std::array<double, size>& c, double x) {
    return partial_polynomial<0, size>(c, x);
}

}  // namespace core::math
