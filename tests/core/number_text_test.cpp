#include "core/number_text.h"

#include <doctest/doctest.h>

using core::DecimalMark;
using core::parse_number;

TEST_CASE("numbers are read correctly rounded, short and long") {
    CHECK(parse_number("0") == 0.0);
    CHECK(parse_number("-12") == -12.0);
    CHECK(parse_number("+3.5") == 3.5);
    CHECK(parse_number(".5") == 0.5);
    CHECK(parse_number("5.") == 5.0);
    CHECK(parse_number("1e-3") == 1e-3);
    CHECK(parse_number("2.5E+2") == 250.0);
    CHECK(parse_number("0.1") == 0.1);
    CHECK(parse_number("3.141592653589793238462643383279") == 3.141592653589793238462643383279);
    CHECK(parse_number("9007199254740993") == 9007199254740992.0);  // 2^53 + 1 rounds to even
    CHECK(parse_number("123456789012345678901234567890") == 123456789012345678901234567890.0);
    CHECK(parse_number("1.7976931348623157e308") == 1.7976931348623157e308);
    CHECK(parse_number("4.9e-324") == 4.9e-324);
    CHECK(parse_number("0.000000000000000000000000000000123") == 1.23e-31);
    CHECK(parse_number("1e-99999999999999999999") == 0.0);
}

TEST_CASE("what is not a number in full is none") {
    for (const char* text : {"", "-", ".", "e5", "1e", "1e+", "1 2", "12x", "nan", "inf", "0x10", "1.2.3",
                             "--1", "1,5", "1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("a decimal comma counts where it is allowed") {
    CHECK(parse_number("3,25", DecimalMark::kPointOrComma) == 3.25);
    CHECK(parse_number("-0,1", DecimalMark::kPointOrComma) == -0.1);
    CHECK(parse_number("3.25", DecimalMark::kPointOrComma) == 3.25);
    CHECK_FALSE(parse_number("1.234,5", DecimalMark::kPointOrComma).has_value());
}
