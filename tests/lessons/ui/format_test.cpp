#include "lessons/ui/format.h"

#include "core/types.h"

#include <doctest/doctest.h>

#include <limits>

using namespace lessons::ui;

TEST_CASE("Numbers have four significant digits, a true minus and no idle zeros") {
    CHECK(format_number(0.0) == "0");
    CHECK(format_number(-0.0) == "0");
    CHECK(format_number(3.14159) == "3.142");
    CHECK(format_number(-0.04567) == "\u22120.04567");
    CHECK(format_number(2.5000) == "2.5");
    CHECK(format_number(9.99996) == "10");
    CHECK(format_number(0.00099996) == "0.001");
}

TEST_CASE("Thousands are parted by thin spaces and whole parts are never cut") {
    CHECK(format_number(1234.0) == "1\u2009234");
    CHECK(format_number(12345.678) == "12\u2009346");
    CHECK(format_number(-1234567.0) == "\u22121\u2009234\u2009567");
    CHECK(format_number(9999999.0) == "9\u2009999\u2009999");
}

TEST_CASE("Very large and very small numbers are powers of ten") {
    CHECK(format_number(1.2e-5) == "1.2 × 10⁻⁵");
    CHECK(format_number(1e8) == "10⁸");
    CHECK(format_number(-2.5e12) == "\u22122.5 × 10¹²");
    CHECK(format_number(9.9999e-5) == "10⁻⁴");
    CHECK(format_number(5e-324) == "4.94 × 10⁻³²⁴");
    CHECK(format_number(1.7e308) == "1.7 × 10³⁰⁸");
}

TEST_CASE("What is not a number is said in words") {
    CHECK(format_number(core::kNaN) == "undefined");
    CHECK(format_number(core::kInfinity) == "∞");
    CHECK(format_number(-core::kInfinity) == "\u2212∞");
    CHECK(format_fixed(core::kNaN, 2) == "undefined");
}

TEST_CASE("Fixed decimals stay, and a zero has no sign") {
    CHECK(format_fixed(2.0, 2) == "2.00");
    CHECK(format_fixed(-0.004, 2) == "0.00");
    CHECK(format_fixed(-1234.5, 1) == "\u22121\u2009234.5");
}

TEST_CASE("Percentages, money and units") {
    CHECK(format_percent(0.1234) == "12.3%");
    CHECK(format_percent(1.0) == "100%");
    CHECK(format_money(1200.0) == "€1\u2009200");
    CHECK(format_money(-1234.5) == "\u2212€1\u2009234.50");
    CHECK(format_money(123456.78, "$") == "$123\u2009457");
    CHECK(format_unit(12.5, "kg") == "12.5\u00a0kg");
    CHECK(format_unit(12.5, "%") == "12.5%");
    CHECK(format_unit(12.5, "") == "12.5");
    CHECK(format_unit(2600.0, "€") == "€2\u2009600");
    CHECK(format_unit(-6.468, "€ a day") == "\u2212€6.468 a day");
    CHECK(format_unit(std::numeric_limits<double>::quiet_NaN(), "€") == "undefined");
}

TEST_CASE("The ticks of one axis have the same decimals") {
    CHECK(format_tick(0.5, 0.25) == "0.5");
    CHECK(format_tick(1.0, 0.5) == "1.0");
    CHECK(format_tick(-20.0, 5.0) == "\u221220");
    CHECK(format_tick(3e-17, 0.1) == "0");
    CHECK(format_decade(-2) == "0.01");
    CHECK(format_decade(3) == "1\u2009000");
    CHECK(format_decade(-7) == "10⁻⁷");
}

TEST_CASE("Numbers are read as people type them") {
    CHECK(parse_number("1200") == 1200.0);
    CHECK(parse_number(" 1 200 ") == 1200.0);
    CHECK(parse_number("1,200.5") == 1200.5);
    CHECK(parse_number("1,200") == 1200.0);
    CHECK(parse_number("0,5") == 0.5);
    CHECK(parse_number("-3e-4") == -3e-4);
    CHECK(parse_number("\u22122") == -2.0);
    CHECK(parse_number("12%") == doctest::Approx(0.12));
    CHECK(parse_number(format_number(-1234567.0)) == -1234567.0);
}

TEST_CASE("Other text is no number") {
    for (const char* text : {"", " ", "abc", "1.2.3", "nan", "inf", "0x10", "1e999", "12 kg", "--1", "%"}) {
        CHECK_MESSAGE(!parse_number(text).has_value(), text);
    }
}
