#pragma once
// Numbers as people read them: three or four significant digits, a true minus sign, thin spaces between
// thousands, powers of ten with raised digits. Locale plays no part.
//
//   format_number(12345.678)      "12 346"        format_percent(0.1234)          "12.3%"
//   format_number(-0.04567)       "−0.04567"      format_money(-1234.5, "€")      "−€1 234.50"
//   format_number(1.2e-5)         "1.2 × 10⁻⁵"    format_unit(12.5, "kg")         "12.5 kg"

#include <optional>
#include <string>
#include <string_view>

namespace lessons::ui {

inline constexpr const char* kMinus = "\u2212";
inline constexpr const char* kThinSpace = "\u2009";

/// A number with at most `digits` significant digits and no trailing zeros. Whole parts are never cut (12
/// 346); from ten million up and under 0.0001 as a power of ten. NaN is "undefined", infinities are "∞" and
/// "−∞".
std::string format_number(double value, int digits = 4);

/// Always this many decimals, for columns of numbers: format_fixed(2, 2) is "2.00". Zero never has a sign.
std::string format_fixed(double value, int decimals);

/// Mantissa times a power of ten: "1.2 × 10⁻⁵"; a mantissa of exactly 1 is left out: "10³".
std::string format_scientific(double value, int digits = 3);

/// A share as a percentage: 0.1234 is "12.3%".
std::string format_percent(double share, int digits = 3);

/// An amount with its currency sign in front, whole from 10 000 up and with cents only where there are some
/// below.
std::string format_money(double amount, std::string_view currency = "€");

/// The number and its unit with a space that does not break; "%" and "°" stand close, "€" in front.
std::string format_unit(double value, std::string_view unit, int digits = 4);

/// The label of a tick on an axis whose ticks are `step` apart: all labels of the axis get the same decimals.
std::string format_tick(double value, double step);

/// Whether a decade can be written out: from 0.001 to 10 000.
bool is_plain_decade(int exponent);

/// The label of a decade on a logarithmic axis: 0.01, 0.1, 1, 10, ... and powers of ten further out.
std::string format_decade(int exponent);

/// "10⁻⁵"
std::string format_power_of_ten(int exponent);

/// A number as people type it: "1 200", "1,200.5", "-3e-4", "−2", "0,5", "12%" (0.12). Nothing for other
/// text.
std::optional<double> parse_number(std::string_view text);

}  // namespace lessons::ui
