#include "core/math/elementary.h"

#include "core/math/float_bits.h"
#include "core/random.h"
#include "core/types.h"
#include "tests/core/math/elementary_reference.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <span>

namespace math = core::math;
using core::kInfinity;
using core::kNaN;
using core::Random;

namespace {

using Function = double (*)(double);
using PairFunction = double (*)(double, double);

/// How many doubles lie between a and b.
std::int64_t distance(double a, double b) {
    const auto place = [](double x) {
        const auto bits = static_cast<std::int64_t>(math::bits_of(std::fabs(x)));
        return std::signbit(x) ? -bits : bits;
    };
    return std::abs(place(a) - place(b));
}

/// An error below 1.5 units and a correctly rounded referee are at most one double apart.
constexpr std::int64_t kNeighbour = 1;

void check_cases(Function function, std::span<const reference::Case> cases) {
    for (const reference::Case& item : cases) {
        CAPTURE(item.x);
        CHECK(distance(function(item.x), item.expected) <= kNeighbour);
    }
}

void check_odd_cases(Function function, std::span<const reference::Case> cases) {
    check_cases(function, cases);
    for (const reference::Case& item : cases) CHECK(function(-item.x) == -function(item.x));
}

void check_pairs(PairFunction function, std::span<const reference::PairCase> cases) {
    for (const reference::PairCase& item : cases) {
        CAPTURE(item.first);
        CAPTURE(item.second);
        CHECK(distance(function(item.first, item.second), item.expected) <= kNeighbour);
    }
}

/// The count of steps down where the function should not fall, among the doubles around a place.
int falls_around(Function function, double place) {
    constexpr int kSteps = 2000;
    double x = place;
    for (int i = 0; i < kSteps / 2; ++i) x = std::nextafter(x, -kInfinity);
    int falls = 0;
    for (int i = 0; i < kSteps; ++i) {
        const double next = std::nextafter(x, kInfinity);
        falls += function(next) < function(x) ? 1 : 0;
        x = next;
    }
    return falls;
}

/// Any double but NaN and infinity, all exponents alike.
double any_number(Random& random) {
    const std::uint64_t bits = random.next();
    const double value = math::from_bits(bits);
    return std::isfinite(value) ? value : math::from_bits(bits & ~(1ULL << 62));
}

/// FNV-1a (Fowler, Noll, Vo, 1991) over the bits of results.
struct Hash {
    std::uint64_t value = 0xcbf29ce484222325ULL;

    void add(double number) {
        const std::uint64_t bits = math::bits_of(number);
        for (int shift = 0; shift < 64; shift += 8)
            value = (value ^ ((bits >> shift) & 0xff)) * 0x100000001b3ULL;
    }
};

constexpr int kHashed = 100000;

/// Half of the arguments from [low, high), half from all doubles.
std::uint64_t hash_of(Function function, double low, double high) {
    Random random(11);
    Hash hash;
    for (int i = 0; i < kHashed / 2; ++i) {
        hash.add(function(random.uniform(low, high)));
        hash.add(function(any_number(random)));
    }
    return hash.value;
}

std::uint64_t hash_of_pairs(PairFunction function, double low, double high, double range) {
    Random random(12);
    Hash hash;
    for (int i = 0; i < kHashed / 2; ++i) {
        const double first = random.uniform(low, high);
        hash.add(function(first, random.uniform(-range, range)));
        const double any = any_number(random);
        hash.add(function(any, any_number(random)));
    }
    return hash.value;
}

}  // namespace

TEST_CASE("Elementary functions are next to the correctly rounded value") {
    check_cases(math::exp, reference::kExp);
    check_cases(math::expm1, reference::kExpm1);
    check_cases(math::log, reference::kLog);
    check_cases(math::log1p, reference::kLog1p);
    check_odd_cases(math::sin, reference::kSin);
    check_cases(math::cos, reference::kCos);
    check_odd_cases(math::tan, reference::kTan);
    check_odd_cases(math::atan, reference::kAtan);
    check_odd_cases(math::tanh, reference::kTanh);
    check_cases(math::sigmoid, reference::kSigmoid);
    check_pairs(math::pow, reference::kPow);
    check_pairs(math::atan2, reference::kAtan2);
}

TEST_CASE("exp and expm1 meet their limits") {
    CHECK(math::exp(0.0) == 1.0);
    CHECK(math::exp(710.0) == kInfinity);
    CHECK(math::exp(kInfinity) == kInfinity);
    CHECK(math::exp(-746.0) == 0.0);
    CHECK(math::exp(-kInfinity) == 0.0);
    CHECK(std::isnan(math::exp(kNaN)));
    CHECK(math::expm1(0.0) == 0.0);
    CHECK(std::signbit(math::expm1(-0.0)));
    CHECK(math::expm1(kInfinity) == kInfinity);
    CHECK(math::expm1(-kInfinity) == -1.0);
    CHECK(std::isnan(math::expm1(kNaN)));
}

TEST_CASE("log and log1p meet their limits") {
    CHECK(math::log(1.0) == 0.0);
    CHECK(math::log(0.0) == -kInfinity);
    CHECK(math::log(-0.0) == -kInfinity);
    CHECK(math::log(kInfinity) == kInfinity);
    CHECK(std::isnan(math::log(-1.0)));
    CHECK(std::isnan(math::log(kNaN)));
    CHECK(std::signbit(math::log1p(-0.0)));
    CHECK(math::log1p(-1.0) == -kInfinity);
    CHECK(math::log1p(kInfinity) == kInfinity);
    CHECK(std::isnan(math::log1p(-1.5)));
    CHECK(std::isnan(math::log1p(kNaN)));
}

TEST_CASE("Angles that are not finite have no sine, cosine or tangent") {
    for (const double x : {kInfinity, -kInfinity, kNaN}) {
        CHECK(std::isnan(math::sin(x)));
        CHECK(std::isnan(math::cos(x)));
        CHECK(std::isnan(math::tan(x)));
    }
    CHECK(std::signbit(math::sin(-0.0)));
    CHECK(std::signbit(math::tan(-0.0)));
    CHECK(math::cos(0.0) == 1.0);
}

TEST_CASE("atan2 knows the axes, the quadrants and infinity") {
    const double pi = 0x1.921fb54442d18p+1;
    CHECK(math::atan2(0.0, 1.0) == 0.0);
    CHECK(math::atan2(0.0, -1.0) == pi);
    CHECK(math::atan2(-0.0, -1.0) == -pi);
    CHECK(math::atan2(0.0, -0.0) == pi);
    CHECK(std::signbit(math::atan2(-0.0, 0.0)));
    CHECK(math::atan2(2.0, 0.0) == pi / 2);
    CHECK(math::atan2(-2.0, -0.0) == -pi / 2);
    CHECK(math::atan2(kInfinity, kInfinity) == pi / 4);
    CHECK(math::atan2(-kInfinity, -kInfinity) == -3 * (pi / 4));
    CHECK(math::atan2(1.0, kInfinity) == 0.0);
    CHECK(math::atan2(1.0, -kInfinity) == pi);
    CHECK(math::atan2(kInfinity, 1.0) == pi / 2);
    CHECK(math::atan(kInfinity) == pi / 2);
    CHECK(math::atan(-kInfinity) == -pi / 2);
    CHECK(std::isnan(math::atan(kNaN)));
    CHECK(std::isnan(math::atan2(kNaN, 1.0)));
    CHECK(std::isnan(math::atan2(1.0, kNaN)));
}

TEST_CASE("tanh and sigmoid saturate") {
    CHECK(math::tanh(kInfinity) == 1.0);
    CHECK(math::tanh(-kInfinity) == -1.0);
    CHECK(std::signbit(math::tanh(-0.0)));
    CHECK(std::isnan(math::tanh(kNaN)));
    CHECK(math::sigmoid(0.0) == 0.5);
    CHECK(math::sigmoid(kInfinity) == 1.0);
    CHECK(math::sigmoid(-kInfinity) == 0.0);
    CHECK(std::isnan(math::sigmoid(kNaN)));
}

TEST_CASE("pow follows C in the special cases") {
    CHECK(math::pow(0.0, 0.0) == 1.0);
    CHECK(math::pow(kNaN, 0.0) == 1.0);
    CHECK(math::pow(1.0, kNaN) == 1.0);
    CHECK(std::isnan(math::pow(kNaN, 1.0)));
    CHECK(std::isnan(math::pow(2.0, kNaN)));
    CHECK(std::isnan(math::pow(-2.0, 0.5)));
    CHECK(math::pow(-2.0, 3.0) == -8.0);
    CHECK(math::pow(-2.0, 4.0) == 16.0);
    CHECK(math::pow(-2.0, -1.0) == -0.5);
    CHECK(math::pow(-1.0, 0x1p60) == 1.0);
    CHECK(math::pow(-1.0, -kInfinity) == 1.0);
    CHECK(math::pow(0.5, kInfinity) == 0.0);
    CHECK(math::pow(0.5, -kInfinity) == kInfinity);
    CHECK(math::pow(0.0, -2.0) == kInfinity);
    CHECK(math::pow(-0.0, -3.0) == -kInfinity);
    CHECK(std::signbit(math::pow(-0.0, 3.0)));
    CHECK(math::pow(-kInfinity, 3.0) == -kInfinity);
    CHECK(math::pow(-kInfinity, 2.0) == kInfinity);
    CHECK(math::pow(kInfinity, -0.5) == 0.0);
    CHECK(math::pow(2.0, 1024.0) == kInfinity);
    CHECK(math::pow(-2.0, 1025.0) == -kInfinity);
    CHECK(math::pow(2.0, -1080.0) == 0.0);
    CHECK(math::pow(2.0, 1e300) == kInfinity);
    CHECK(math::pow(2.0, 1e-300) == 1.0);
}

TEST_CASE("pow is exact where the power is a double") {
    for (int base = 2; base < 200; ++base) {
        double power = 1.0;
        for (int exponent = 1; exponent < 30; ++exponent) {
            power *= base;
            if (power > 0x1p53) break;
            CAPTURE(base);
            CAPTURE(exponent);
            CHECK(math::pow(base, exponent) == power);
        }
    }
}

TEST_CASE("exp, log, sin, tan, atan and tanh do not fall at the seams of their reductions") {
    for (int k = -30; k <= 30; ++k) {
        const double seam = (k + 0.5) * 0x1.62e42fefa39efp-1;
        CHECK(falls_around(math::exp, seam) == 0);
        CHECK(falls_around(math::log, std::ldexp(0x1.6a09e667f3bcdp-1, k)) == 0);
    }
    for (const double seam : {0.4375, 0.6875, 1.1875, 2.4375}) CHECK(falls_around(math::atan, seam) == 0);
    CHECK(falls_around(math::tanh, 0.625) == 0);
    CHECK(falls_around(math::sin, 0x1.921fb54442d18p-1) == 0);
    CHECK(falls_around(math::tan, 0x1.921fb54442d18p-1) == 0);
}

TEST_CASE("Elementary functions have the same bits natively and in WebAssembly") {
    // Made by this test natively (g++ 12, x86-64); the run under Node must give the same.
    CHECK(hash_of(math::exp, -50.0, 50.0) == 0x45300257a4054dceULL);
    CHECK(hash_of(math::expm1, -5.0, 5.0) == 0xa6948931f2fb34e7ULL);
    CHECK(hash_of(math::log, 0.0, 10.0) == 0x9f544975ec41b05aULL);
    CHECK(hash_of(math::log1p, -1.0, 10.0) == 0x5bc977a8b224c952ULL);
    CHECK(hash_of(math::sin, -100.0, 100.0) == 0x802ed214118b69e5ULL);
    CHECK(hash_of(math::cos, -100.0, 100.0) == 0x95a7a22bbe8d2ef3ULL);
    CHECK(hash_of(math::tan, -100.0, 100.0) == 0xe0e53e84df075a4dULL);
    CHECK(hash_of(math::atan, -5.0, 5.0) == 0xaadbee3e5aca7b91ULL);
    CHECK(hash_of(math::tanh, -5.0, 5.0) == 0x0933300e407ed20bULL);
    CHECK(hash_of(math::sigmoid, -50.0, 50.0) == 0xd29de75e6713988eULL);
    CHECK(hash_of_pairs(math::pow, 0.0, 10.0, 100.0) == 0x421d2ee0cbec959dULL);
    CHECK(hash_of_pairs(math::atan2, -10.0, 10.0, 10.0) == 0x759c8130ad927b23ULL);
}
