#include "core/number_text.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

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

TEST_CASE("the shortest text of a double reads back as the same double") {
    core::Random random(5);
    CHECK(core::shortest_text(0.1) == "0.1");
    CHECK(core::shortest_text(1.0 / 3.0) == "0.3333333333333333");
    CHECK(core::shortest_text(100.0) == "100");
    CHECK(core::shortest_text(-2000.0) == "-2000");
    CHECK(core::shortest_text(5e-324) == "5e-324");
    for (int i = 0; i < 1000; ++i) {
        const double value = std::ldexp(random.uniform(-1.0, 1.0), static_cast<int>(random.below(600)) - 300);
        CHECK(std::strtod(core::shortest_text(value).c_str(), nullptr) == value);
    }
}
