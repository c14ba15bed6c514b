#include "lessons/ui/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace lessons::ui {

namespace {

constexpr double kLargestPlain = 1e7;
constexpr double kSmallestPlain = 1e-4;
constexpr std::string_view kEuro = "€";

/// "−€6.47 a day" of "−6.47" and "€ a day"
std::string with_euro(std::string_view number, std::string_view unit) {
    const std::string_view minus = kMinus;
    const bool negative = number.starts_with(minus);
    if (negative) number.remove_prefix(minus.size());
    unit.remove_prefix(kEuro.size());
    return std::string(negative ? minus : "").append(kEuro).append(number).append(unit);
}

std::string decimals_text(double magnitude, int decimals) {
    std::array<char, 400> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", std::clamp(decimals, 0, 17), magnitude);
    return buffer.data();
}

void trim_zeros(std::string& text) {
    if (text.find('.') == std::string::npos) return;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
}

/// Thin spaces between groups of three in the whole part.
void group_thousands(std::string& text) {
    const std::size_t whole = std::min(text.find('.'), text.size());
    for (std::size_t place = whole; place > 3; place -= 3) text.insert(place - 3, kThinSpace);
}

bool is_zero_text(const std::string& text) { return text.find_first_not_of("0.") == std::string::npos; }

std::string signed_text(double value, std::string magnitude) {
    const bool negative = value < 0.0 && !is_zero_text(magnitude);
    group_thousands(magnitude);
    return negative ? kMinus + magnitude : magnitude;
}

std::optional<std::string> special_text(double value) {
    if (std::isnan(value)) return "undefined";
    if (std::isinf(value)) return value > 0.0 ? "∞" : std::string(kMinus) + "∞";
    return std::nullopt;
}

std::string raised(int exponent) {
    constexpr std::array<const char*, 10> kDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = exponent < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(exponent)))
        text += kDigits[static_cast<std::size_t>(digit - '0')];
    return text;
}

/// The exponent of the value after rounding to so many digits: 9.9996 has 1 with four digits.
int rounded_exponent(double magnitude, int digits) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, magnitude);
    const std::string text = buffer.data();
    return std::atoi(text.c_str() + text.find('e') + 1);
}

}  // namespace

std::string format_number(double value, int digits) {
    if (const auto special = special_text(value)) return *special;
    const double magnitude = std::fabs(value);
    if (magnitude == 0.0) return "0";
    if (magnitude >= kLargestPlain || magnitude < kSmallestPlain)
        return format_scientific(value, std::min(digits, 3));
    const int decimals = std::max(0, digits - 1 - rounded_exponent(magnitude, digits));
    std::string text = decimals_text(magnitude, decimals);
    trim_zeros(text);
    return signed_text(value, text);
}

std::string format_fixed(double value, int decimals) {
    if (const auto special = special_text(value)) return *special;
    if (std::fabs(value) >= 1e15) return format_scientific(value);
    return signed_text(value, decimals_text(std::fabs(value), decimals));
}

std::string format_scientific(double value, int digits) {
    if (const auto special = special_text(value)) return *special;
    if (value == 0.0) return "0";
    const double magnitude = std::fabs(value);
    const int exponent = rounded_exponent(magnitude, std::max(digits, 1));
    // Two steps, because 10^-exponent alone overflows for the smallest numbers.
    const double scaled =
        magnitude * std::pow(10.0, -exponent / 2) * std::pow(10.0, -exponent + exponent / 2);
    std::string mantissa = decimals_text(scaled, digits - 1);
    trim_zeros(mantissa);
    const std::string sign = value < 0.0 ? kMinus : "";
    if (mantissa == "1") return sign + "10" + raised(exponent);
    return sign + mantissa + " × 10" + raised(exponent);
}

std::string format_percent(double share, int digits) {
    if (const auto special = special_text(share)) return *special;
    return format_number(share * 100.0, digits) + "%";
}

std::string format_money(double amount, std::string_view currency) {
    if (const auto special = special_text(amount)) return *special;
    const double magnitude = std::fabs(amount);
    if (magnitude >= 1e15) return std::string(currency) + format_scientific(amount);
    const bool whole = magnitude >= 10000.0 || std::fabs(magnitude - std::round(magnitude)) < 0.005;
    std::string text = decimals_text(magnitude, whole ? 0 : 2);
    const bool negative = amount < 0.0 && !is_zero_text(text);
    group_thousands(text);
    return (negative ? kMinus : "") + std::string(currency) + text;
}

std::string format_unit(double value, std::string_view unit, int digits) {
    const std::string number = format_number(value, digits);
    if (unit.empty() || std::isnan(value)) return number;
    if (unit.starts_with(kEuro)) return with_euro(number, unit);
    const bool close = unit == "%" || unit == "°";
    return number + (close ? "" : "\u00a0") + std::string(unit);
}

std::string format_tick(double value, double step) {
    if (!std::isfinite(value) || !std::isfinite(step) || step <= 0.0) return format_number(value);
    // What is left of zero after adding steps is not worth a label of its own.
    if (std::fabs(value) < step * 1e-6) return "0";
    const double magnitude = std::fabs(value);
    if (magnitude >= kLargestPlain || step < kSmallestPlain * 0.1) return format_number(value, 6);
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    return format_fixed(value, decimals);
}

bool is_plain_decade(int exponent) { return exponent >= -3 && exponent <= 4; }

std::string format_decade(int exponent) {
    return is_plain_decade(exponent) ? format_number(std::pow(10.0, exponent))
                                     : format_power_of_ten(exponent);
}

std::string format_power_of_ten(int exponent) { return "10" + raised(exponent); }

namespace {

/// Drops spaces, turns typographic signs into plain ones.
std::string plain_sign_text(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const auto starts = [&](std::string_view sign) { return text.substr(i, sign.size()) == sign; };
        if (starts(kMinus)) {
            plain += '-';
            i += 3;
        } else if (starts(kThinSpace) || starts("\u202f")) {
            i += 3;
        } else if (starts("\u00a0")) {
            i += 2;
        } else {
            if (text[i] != ' ' && text[i] != '\'' && text[i] != '_') plain += text[i];
            ++i;
        }
    }
    return plain;
}

/// A lone comma with other than three digits behind it is a decimal comma, all others separate thousands.
std::string with_decimal_point(std::string text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return text;
    const bool lone = text.find(',', comma + 1) == std::string::npos && text.find('.') == std::string::npos;
    const std::size_t digits_behind =
        text.find_first_not_of("0123456789", comma + 1) == std::string::npos ? text.size() - comma - 1 : 0;
    if (lone && digits_behind != 3) {
        text[comma] = '.';
        return text;
    }
    text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    return text;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    std::string plain = with_decimal_point(plain_sign_text(text));
    double factor = 1.0;
    if (!plain.empty() && plain.back() == '%') {
        plain.pop_back();
        factor = 0.01;
    }
    // strtod alone would also take "inf", "nan" and hexadecimal numbers.
    if (plain.empty() || plain.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(plain.c_str(), &end);
    if (end != plain.c_str() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value * factor;
}

}  // namespace lessons::ui
