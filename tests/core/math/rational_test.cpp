#include "core/math/rational.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using core::math::Rational;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("Fractions are kept in lowest terms with a positive denominator") {
    CHECK(Rational(6, 4).text() == "3/2");
    CHECK(Rational(6, -4).text() == "-3/2");
    CHECK(Rational(-8, -4).text() == "2");
    CHECK(Rational(0, -7).denominator() == 1);
    CHECK(Rational(7).text() == "7");
}

// Python: from fractions import Fraction as F; F(1,2)+F(1,3), F(1,2)-F(2,3), F(4,9)*F(3,8), F(5,6)/F(-10,3)
TEST_CASE("The four operations are exact") {
    CHECK((Rational(1, 2) + Rational(1, 3)).text() == "5/6");
    CHECK((Rational(1, 2) - Rational(2, 3)).text() == "-1/6");
    CHECK((Rational(4, 9) * Rational(3, 8)).text() == "1/6");
    CHECK((Rational(5, 6) / Rational(-10, 3)).text() == "-1/4");
    CHECK((-Rational(5, 6)).text() == "-5/6");
}

TEST_CASE("Random sums and products can be undone exactly") {
    core::Random random(3);
    const auto fraction = [&random] {
        return Rational(static_cast<std::int64_t>(random.below(20001)) - 10000,
                        1 + static_cast<std::int64_t>(random.below(10000)));
    };
    for (int k = 0; k < 2000; ++k) {
        const Rational a = fraction(), b = fraction();
        CHECK(a + b - b == a);
        if (!b.is_zero()) CHECK(a * b / b == a);
        CHECK(std::fabs((a * b).to_double() - a.to_double() * b.to_double()) <=
              1e-12 * (1.0 + std::fabs(a.to_double() * b.to_double())));
    }
}

TEST_CASE("What does not fit is lost, stays lost and equals nothing") {
    const Rational big(kMost);
    const Rational lost = big + Rational(1);
    CHECK(lost.is_lost());
    CHECK((big * Rational(2)).is_lost());
    CHECK((Rational(1) / Rational(0)).is_lost());
    CHECK(Rational(1, 0).is_lost());
    CHECK(Rational(kLeast, 3).is_lost());
    CHECK((Rational(kLeast) - Rational(1)).is_lost());
    CHECK((Rational(1) - Rational(kLeast)).is_lost());
    CHECK((lost - lost).is_lost());
    CHECK((lost * Rational(0)).is_lost());
    CHECK_FALSE(lost == lost);
    CHECK_FALSE(lost.is_zero());
    CHECK(std::isnan(lost.to_double()));
    CHECK(lost.text() == "lost");
    CHECK((big * Rational(1, kMost)).text() == "1");
    CHECK((Rational(1, kMost) + Rational(1, kMost - 1)).is_lost());
}

TEST_CASE("The simplest fraction of a double is what people meant") {
    CHECK(Rational::nearest(0.1)->text() == "1/10");
    CHECK(Rational::nearest(1.0 / 3.0)->text() == "1/3");
    CHECK(Rational::nearest(-2.75)->text() == "-11/4");
    CHECK(Rational::nearest(0.0)->text() == "0");
    CHECK(Rational::nearest(1e15)->text() == "1000000000000000");
    CHECK(Rational::nearest(0.03)->text() == "3/100");
    CHECK_FALSE(Rational::nearest(std::sqrt(2.0)).has_value());
    CHECK_FALSE(Rational::nearest(1e-9).has_value());
    CHECK_FALSE(Rational::nearest(std::nan("")).has_value());
    CHECK_FALSE(Rational::nearest(std::numeric_limits<double>::infinity()).has_value());
    for (int p = -300; p <= 300; p += 7)
        for (int q = 1; q <= 50; ++q) CHECK(*Rational::nearest(static_cast<double>(p) / q) == Rational(p, q));
}
