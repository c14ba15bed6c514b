// Dense grids against the C library's long double functions, which on x86-64 have 11 bits more than a double.
// Where long double is no wider than that (or a software type, as in WebAssembly) the bits are known to be
// the same as here, from elementary_test.cpp.
#include "core/math/elementary.h"
#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace math = core::math;
using core::Random;

namespace {

using Wide = long double;
constexpr bool kReferee = std::numeric_limits<Wide>::digits == 64;
constexpr int kPoints = 100000;

/// The error in units of the last place of the correctly rounded result.
double error_in_units(double value, Wide exact) {
    const double rounded = static_cast<double>(exact);
    if (rounded == 0.0 || std::isinf(rounded)) return value == rounded ? 0.0 : 1e9;
    const int exponent = std::max(std::ilogb(rounded) - 52, -1074);
    return static_cast<double>(std::fabs(std::ldexp(static_cast<Wide>(value) - exact, -exponent)));
}

/// The greatest error on an even grid over [low, high].
template <class Function, class Referee>
double greatest_error(Function function, Referee referee, double low, double high) {
    double greatest = 0.0;
    for (int i = 0; i <= kPoints; ++i) {
        const double x = low + (high - low) * i / kPoints;
        greatest = std::max(greatest, error_in_units(function(x), referee(static_cast<Wide>(x))));
    }
    return greatest;
}

/// The greatest error at numbers of all sizes from 2^low to 2^high, of one sign or both.
template <class Function, class Referee>
double greatest_error_by_size(Function function, Referee referee, int low, int high, bool positive = false) {
    Random random(5);
    double greatest = 0.0;
    for (int i = 0; i < kPoints; ++i) {
        const int exponent = low + static_cast<int>(random.below(static_cast<std::size_t>(high - low)));
        double x = std::ldexp(random.uniform(1.0, 2.0), exponent);
        if (!positive && random.uniform() < 0.5) x = -x;
        greatest = std::max(greatest, error_in_units(function(x), referee(static_cast<Wide>(x))));
    }
    return greatest;
}

/// The greatest error of a function of two arguments, each drawn by its own rule.
template <class Function, class Referee, class First, class Second>
double greatest_pair_error(Function function, Referee referee, First first, Second second) {
    Random random(6);
    double greatest = 0.0;
    for (int i = 0; i < kPoints; ++i) {
        const double a = first(random);
        const double b = second(random);
        greatest = std::max(
            greatest, error_in_units(function(a, b), referee(static_cast<Wide>(a), static_cast<Wide>(b))));
    }
    return greatest;
}

Wide wide_sigmoid(Wide x) { return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x)); }

}  // namespace

TEST_CASE("exp, expm1, tanh and sigmoid stay within their error" * doctest::skip(!kReferee)) {
    const auto exp = [](Wide x) { return std::exp(x); };
    CHECK(greatest_error(math::exp, exp, -745.0, 709.7) < 1.0);
    CHECK(greatest_error(math::exp, exp, -2.0, 2.0) < 1.0);
    const auto expm1 = [](Wide x) { return std::expm1(x); };
    CHECK(greatest_error(math::expm1, expm1, -45.0, 709.7) < 1.25);
    CHECK(greatest_error(math::expm1, expm1, -2.0, 2.0) < 1.25);
    CHECK(greatest_error_by_size(math::expm1, expm1, -1074, 3) < 1.25);
    const auto tanh = [](Wide x) { return std::tanh(x); };
    CHECK(greatest_error(math::tanh, tanh, -3.0, 3.0) < 1.5);
    CHECK(greatest_error_by_size(math::tanh, tanh, -1074, 5) < 1.5);
    CHECK(greatest_error(math::sigmoid, wide_sigmoid, -745.0, 745.0) < 1.5);
    CHECK(greatest_error(math::sigmoid, wide_sigmoid, -5.0, 5.0) < 1.5);
}

TEST_CASE("log and log1p stay within their error" * doctest::skip(!kReferee)) {
    const auto log = [](Wide x) { return std::log(x); };
    CHECK(greatest_error_by_size(math::log, log, -1074, 1024, true) < 1.0);
    CHECK(greatest_error(math::log, log, 0.5, 2.0) < 1.0);
    const auto log1p = [](Wide x) { return std::log1p(x); };
    CHECK(greatest_error_by_size(math::log1p, log1p, -1074, 1024, true) < 1.0);
    CHECK(greatest_error_by_size(math::log1p, log1p, -1074, -1) < 1.0);
    CHECK(greatest_error(math::log1p, log1p, -0.999, 3.0) < 1.0);
}

TEST_CASE("sin, cos, tan and atan stay within their error" * doctest::skip(!kReferee)) {
    const auto sin = [](Wide x) { return std::sin(x); };
    const auto cos = [](Wide x) { return std::cos(x); };
    const auto tan = [](Wide x) { return std::tan(x); };
    CHECK(greatest_error(math::sin, sin, -10.0, 10.0) < 1.0);
    CHECK(greatest_error(math::cos, cos, -10.0, 10.0) < 1.0);
    CHECK(greatest_error(math::tan, tan, -10.0, 10.0) < 1.25);
    CHECK(greatest_error_by_size(math::sin, sin, -1074, 1024) < 1.0);
    CHECK(greatest_error_by_size(math::cos, cos, -1074, 1024) < 1.0);
    CHECK(greatest_error_by_size(math::tan, tan, -1074, 1024) < 1.25);
    const auto atan = [](Wide x) { return std::atan(x); };
    CHECK(greatest_error(math::atan, atan, -5.0, 5.0) < 1.0);
    CHECK(greatest_error_by_size(math::atan, atan, -1074, 1024) < 1.0);
}

TEST_CASE("Sine and tangent are accurate next to multiples of pi/2" * doctest::skip(!kReferee)) {
    double greatest = 0.0;
    for (int k = 1; k < 100000; ++k) {
        const double x = k * 0x1.921fb54442d18p+0;
        const Wide wide = x;
        greatest = std::max({greatest, error_in_units(math::sin(x), std::sin(wide)),
                             error_in_units(math::cos(x), std::cos(wide)),
                             error_in_units(math::tan(x), std::tan(wide))});
    }
    CHECK(greatest < 1.25);
}

TEST_CASE("pow and atan2 stay within their error" * doctest::skip(!kReferee)) {
    const auto pow = [](Wide x, Wide y) { return std::pow(x, y); };
    const auto atan2 = [](Wide y, Wide x) { return std::atan2(y, x); };
    const auto from = [](double low, double high) {
        return [=](Random& random) { return random.uniform(low, high); };
    };
    const auto size = [](int low, int high) {
        return [=](Random& random) {
            const auto count = static_cast<std::size_t>(high - low);
            return std::ldexp(random.uniform(1.0, 2.0), low + static_cast<int>(random.below(count)));
        };
    };
    CHECK(greatest_pair_error(math::pow, pow, from(0.0, 3.0), from(-500.0, 500.0)) < 1.0);
    CHECK(greatest_pair_error(math::pow, pow, from(0.99, 1.01), size(0, 16)) < 1.0);
    CHECK(greatest_pair_error(math::pow, pow, size(-1074, 1024), from(-1.0, 1.0)) < 1.0);
    CHECK(greatest_pair_error(math::atan2, atan2, from(-1.0, 1.0), from(-1.0, 1.0)) < 1.6);
    CHECK(greatest_pair_error(math::atan2, atan2, size(-1074, 1024), size(-1074, 1024)) < 1.6);
}
