#pragma once
// Fractions of 64-bit whole numbers, exact or openly lost.

#include <cstdint>
#include <optional>
#include <string>

namespace core::math {

/// numerator / denominator in lowest terms with a positive denominator. A result that does not fit, a
/// division by zero, and everything computed from one is lost: it equals nothing, not even itself.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole) : numerator_(whole) {}

    /// In lowest terms; lost for a zero denominator.
    Rational(std::int64_t numerator, std::int64_t denominator);

    /// The fraction with the smallest denominator that rounds to this double, by continued fractions: 0.1
    /// gives 1/10, 1.0 / 3.0 gives 1/3. Empty for NaN, infinite values and where the denominator would exceed
    /// the limit.
    static std::optional<Rational> nearest(double value, std::int64_t largest_denominator = 1000000);

    bool is_lost() const { return denominator_ == 0; }
    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }
    bool is_zero() const { return numerator_ == 0 && denominator_ != 0; }
    double to_double() const;  ///< NaN where lost.

    /// "3/2", "-7", "lost".
    std::string text() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b);
    Rational operator-() const { return Rational(0) - *this; }
    friend bool operator==(const Rational& a, const Rational& b);

private:
    static Rational lost();

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

}  // namespace core::math
