#pragma once
// Numbers as people write them in files.

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Which characters separate the whole part of a number from its fraction.
enum class DecimalMark { kPoint, kPointOrComma };

/// The decimal number that `text` spells in full ("-12", "3.5", ".5", "1e-3"), correctly rounded and
/// independent of the locale. Nothing for any other text, for "inf", "nan" and hexadecimal numbers,
/// and for numbers too large for a double.
/// Short numbers take the exact fast path of W. D. Clinger, "How to read floating point numbers
/// accurately" (1990): an integer below 2^53 times or divided by a power of ten up to 10^22.
std::optional<double> parse_number(std::string_view text, DecimalMark mark = DecimalMark::kPoint);

/// The shortest decimal text that reads back as the same double: "0.1", "-12", "1e-07". Whole numbers below
/// 10^15 stand without an exponent.
std::string shortest_text(double value);

}  // namespace core
