#include "core/math/rational.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace core::math {
namespace {

using Whole = std::int64_t;

constexpr Whole kLeast = std::numeric_limits<Whole>::min();

// These return true where the result does not fit.
bool add(Whole a, Whole b, Whole& sum) { return __builtin_add_overflow(a, b, &sum); }
bool subtract(Whole a, Whole b, Whole& difference) { return __builtin_sub_overflow(a, b, &difference); }
bool multiply(Whole a, Whole b, Whole& product) { return __builtin_mul_overflow(a, b, &product); }

}  // namespace

Rational Rational::lost() {
    Rational result;
    result.denominator_ = 0;
    return result;
}

Rational::Rational(Whole numerator, Whole denominator) {
    // The least number has no opposite: it would overflow when the sign moves or the divisor is taken.
    if (denominator == 0 || numerator == kLeast || denominator == kLeast) {
        denominator_ = 0;
        return;
    }
    const Whole divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
    numerator_ = numerator / divisor;
    denominator_ = denominator / divisor;
}

std::optional<Rational> Rational::nearest(double value, Whole largest_denominator) {
    if (!(std::fabs(value) < 9e15)) return std::nullopt;
    // Convergents h / k of the continued fraction: h_n = a_n h_(n-1) + h_(n-2), and the same for k.
    Whole h = 1, k = 0, h_before = 0, k_before = 1;
    double rest = value;
    for (int term = 0; term < 64; ++term) {
        const double whole = std::floor(rest);
        if (!(std::fabs(whole) < 9e15)) return std::nullopt;
        const auto a = static_cast<Whole>(whole);
        Whole h_next = 0, k_next = 0;
        if (multiply(a, h, h_next) || add(h_next, h_before, h_next)) return std::nullopt;
        if (multiply(a, k, k_next) || add(k_next, k_before, k_next)) return std::nullopt;
        if (k_next > largest_denominator) return std::nullopt;
        h_before = h, k_before = k;
        h = h_next, k = k_next;
        if (static_cast<double>(h) / static_cast<double>(k) == value) return Rational(h, k);
        rest = 1.0 / (rest - whole);
    }
    return std::nullopt;
}

double Rational::to_double() const {
    if (is_lost()) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

std::string Rational::text() const {
    if (is_lost()) return "lost";
    const std::string whole = std::to_string(numerator_);
    return denominator_ == 1 ? whole : whole + "/" + std::to_string(denominator_);
}

Rational operator+(const Rational& a, const Rational& b) {
    if (a.is_lost() || b.is_lost()) return Rational::lost();
    const Whole divisor = std::gcd(a.denominator_, b.denominator_);
    const Whole a_factor = b.denominator_ / divisor, b_factor = a.denominator_ / divisor;
    Whole left = 0, right = 0, sum = 0, denominator = 0;
    const bool overflows = multiply(a.numerator_, a_factor, left) ||
                           multiply(b.numerator_, b_factor, right) || add(left, right, sum) ||
                           multiply(a.denominator_, a_factor, denominator);
    return overflows ? Rational::lost() : Rational(sum, denominator);
}

Rational operator-(const Rational& a, const Rational& b) {
    Rational negative = b;
    if (!b.is_lost() && subtract(0, b.numerator_, negative.numerator_)) return Rational::lost();
    return a + negative;
}

Rational operator*(const Rational& a, const Rational& b) {
    if (a.is_lost() || b.is_lost()) return Rational::lost();
    // Common factors go first, so that only what truly does not fit overflows.
    const Rational left(a.numerator_, b.denominator_), right(b.numerator_, a.denominator_);
    Whole numerator = 0, denominator = 0;
    const bool overflows = left.is_lost() || right.is_lost() ||
                           multiply(left.numerator_, right.numerator_, numerator) ||
                           multiply(left.denominator_, right.denominator_, denominator);
    return overflows ? Rational::lost() : Rational(numerator, denominator);
}

Rational operator/(const Rational& a, const Rational& b) {
    if (a.is_lost() || b.is_lost() || b.numerator_ == 0) return Rational::lost();
    return a * Rational(b.denominator_, b.numerator_);
}

bool operator==(const Rational& a, const Rational& b) {
    return !a.is_lost() && !b.is_lost() && a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

}  // namespace core::math
