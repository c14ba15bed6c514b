#include "core/number_text.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace core {
namespace {

constexpr std::uint64_t kLargestExactInteger = std::uint64_t{1} << 53;
constexpr int kLargestExactPower = 22;
constexpr int kExponentLimit = 100000;  // far outside the range of doubles, far inside that of int
constexpr std::array<double, kLargestExactPower + 1> kPowersOfTen = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number taken apart: mantissa * 10^exponent, with the mantissa exact only up to 2^53.
class NumberReader {
public:
    NumberReader(std::string_view text, DecimalMark mark) : rest_(text), mark_(mark) {}

    std::optional<double> read() {
        const bool is_negative = read_sign();
        const std::string_view digits = rest_;
        const int whole_digits = read_digits(0);
        int fraction_digits = 0;
        if (at_decimal_mark()) {
            rest_.remove_prefix(1);
            fraction_digits = read_digits(-1);
        }
        if (whole_digits + fraction_digits == 0) return std::nullopt;
        const std::string_view mantissa_text = digits.substr(0, digits.size() - rest_.size());
        if (!read_exponent() || !rest_.empty()) return std::nullopt;
        const double magnitude = value(mantissa_text, fraction_digits);
        if (!std::isfinite(magnitude)) return std::nullopt;
        return is_negative ? -magnitude : magnitude;
    }

private:
    bool read_sign() {
        const bool is_negative = !rest_.empty() && rest_.front() == '-';
        if (!rest_.empty() && (rest_.front() == '-' || rest_.front() == '+')) rest_.remove_prefix(1);
        return is_negative;
    }

    bool at_decimal_mark() const {
        if (rest_.empty()) return false;
        return rest_.front() == '.' || (rest_.front() == ',' && mark_ == DecimalMark::kPointOrComma);
    }

    int read_digits(int exponent_per_digit) {
        int count = 0;
        for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1), ++count) {
            is_exact_ = is_exact_ && mantissa_ < kLargestExactInteger / 10;
            if (is_exact_) mantissa_ = 10 * mantissa_ + static_cast<std::uint64_t>(rest_.front() - '0');
            exponent_ += exponent_per_digit;
        }
        return count;
    }

    // Reads "e-12" where there is one; false when the letter stands without digits.
    bool read_exponent() {
        if (rest_.empty() || (rest_.front() != 'e' && rest_.front() != 'E')) return true;
        rest_.remove_prefix(1);
        const bool is_negative = read_sign();
        if (rest_.empty()) return false;
        int magnitude = 0;
        for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1)) {
            if (magnitude < kExponentLimit) magnitude = 10 * magnitude + (rest_.front() - '0');
        }
        written_exponent_ = is_negative ? -magnitude : magnitude;
        return true;
    }

    double value(std::string_view mantissa_text, int fraction_digits) const {
        const int exponent = exponent_ + written_exponent_;
        if (is_exact_ && std::abs(exponent) <= kLargestExactPower) {
            const double mantissa = static_cast<double>(mantissa_);
            const double power = kPowersOfTen[static_cast<std::size_t>(std::abs(exponent))];
            return exponent < 0 ? mantissa / power : mantissa * power;
        }
        // Without a decimal mark strtod does not depend on the locale.
        std::string plain;
        for (char c : mantissa_text) {
            if (is_digit(c)) plain += c;
        }
        plain += "e" + std::to_string(written_exponent_ - fraction_digits);
        return std::strtod(plain.c_str(), nullptr);
    }

    std::string_view rest_;
    DecimalMark mark_;
    std::uint64_t mantissa_ = 0;
    bool is_exact_ = true;
    int exponent_ = 0;
    int written_exponent_ = 0;
};

/// Appends the digits at the front of the text to the integer and takes them off. How many there were.
std::size_t take_digits(std::string_view& text, std::int64_t& integer) {
    std::size_t count = 0;
    for (; count < text.size() && is_digit(text[count]); ++count)
        integer = 10 * integer + (text[count] - '0');
    text.remove_prefix(count);
    return count;
}

/// The number that a text of at most 15 characters spells without an exponent ("12", "-3.75"), as nearly all
/// in tables are: its digits fit an integer exactly. Nothing for all other texts.
std::optional<double> short_number(std::string_view text, DecimalMark mark) {
    constexpr std::size_t kExactDigits = 15;
    if (text.empty() || text.size() > kExactDigits) return std::nullopt;
    const bool is_negative = text.front() == '-';
    if (is_negative) text.remove_prefix(1);
    std::int64_t mantissa = 0;
    const std::size_t whole_digits = take_digits(text, mantissa);
    std::size_t fraction_digits = 0;
    if (!text.empty() &&
        (text.front() == '.' || (text.front() == ',' && mark == DecimalMark::kPointOrComma))) {
        text.remove_prefix(1);
        fraction_digits = take_digits(text, mantissa);
    }
    if (!text.empty() || whole_digits + fraction_digits == 0) return std::nullopt;
    const double magnitude = static_cast<double>(mantissa) / kPowersOfTen[fraction_digits];
    return is_negative ? -magnitude : magnitude;
}

}  // namespace

std::optional<double> parse_number(std::string_view text, DecimalMark mark) {
    if (const auto number = short_number(text, mark)) return number;
    return NumberReader(text, mark).read();
}

std::string shortest_text(double value) {
    constexpr double kLargestPlain = 1e15;  // whole numbers up to here are exact and still readable
    std::array<char, 32> text{};
    if (std::fabs(value) < kLargestPlain && value == std::floor(value)) {
        std::snprintf(text.data(), text.size(), "%.0f", value);
        return text.data();
    }
    for (int digits = 1; digits <= 17; ++digits) {
        std::snprintf(text.data(), text.size(), "%.*g", digits, value);
        if (std::strtod(text.data(), nullptr) == value) break;
    }
    return text.data();
}

}  // namespace core
