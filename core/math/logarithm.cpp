// log and log1p: x = 2^k m with m near 1, and log m = 2 artanh(s), s = (m - 1) / (m + 1).

#include "core/math/elementary.h"
#include "core/math/float_bits.h"
#include "core/math/polynomial.h"
#include "core/types.h"

#include <array>
#include <cmath>

namespace core::math {

namespace {

/// k ln 2 + log(1 + f) + correction, for 1 + f in [sqrt(1/2), sqrt(2)]. Minimax fit "log", error 2^-59.
double log_of_parts(int k, double f, double correction) {
    constexpr std::array kLog = {0x1.5555555555592p-1, 0x1.999999997fd38p-2, 0x1.24924941f8c27p-2,
                                 0x1.c71c5202bc195p-3, 0x1.7466405a67e17p-3, 0x1.39a193559e988p-3,
                                 0x1.2f070483bc95fp-3};
    constexpr double kLn2High = 0x1.62e42fef00000p-1;
    constexpr double kLn2Low = 0x1.473de6af278edp-34;
    const double s = f / (2.0 + f);
    const double z = s * s;
    // 2 artanh(s) = 2s + s z P(z), and 2s = f - f^2/2 + s f^2/2: the large f stays exact, only small terms
    // round.
    const double half_square = 0.5 * f * f;
    const double small = s * (half_square + z * polynomial(kLog, z)) + (k * kLn2Low + correction);
    return k * kLn2High + (f - (half_square - small));
}

}  // namespace

double log(double x) {
    if (x == 0.0) return -kInfinity;
    if (!(x > 0.0)) return kNaN;
    if (x == kInfinity) return kInfinity;
    const BinaryParts parts = take_apart(x);
    return log_of_parts(parts.exponent, parts.mantissa - 1.0, 0.0);
}

double log1p(double x) {
    if (x == -1.0) return -kInfinity;
    if (!(x > -1.0)) return kNaN;
    if (x == kInfinity) return kInfinity;
    if (std::fabs(x) < 0x1p-54) return x;
    if (x > -0.29 && x < 0.41) return log_of_parts(0, x, 0.0);
    const double sum = 1.0 + x;
    // What rounding 1 + x lost, relative to the sum: log(sum + lost) = log(sum) + lost / sum.
    const double lost = x > 1.0 ? 1.0 - (sum - x) : x - (sum - 1.0);
    const BinaryParts parts = take_apart(sum);
    return log_of_parts(parts.exponent, parts.mantissa - 1.0, lost / sum);
}

}  // namespace core::math
