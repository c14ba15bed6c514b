// What is said about formulas that cannot be read, and where.
#include "core/expression/function.h"

#include <doctest/doctest.h>

#include <string>

using core::expression::Names;
using core::expression::parse;

namespace {

struct Slip {
    const char* text;
    int column;
    const char* message;   // a part of it
    const char* expected;  // a part of it
};

const Slip kSlips[] = {
    {"", 1, "empty", "a number"},
    {"   ", 4, "empty", "a number"},
    {"x +", 4, "ends too early", "a number"},
    {"x + * y", 5, "missing before '*'", "a name"},
    {"(x + 1", 7, "column 1 is not closed", ")"},
    {"2(x + (y - 1)", 14, "column 2 is not closed", ")"},
    {"x + 1)", 6, "closes nothing", ""},
    {"()", 2, "missing before ')'", "a number"},
    {"x $ y", 3, "character", "a number"},
    {"x = 2", 3, "character", "a number"},
    {"x + z", 5, "'z' is not known", "x, y, pi, e, or a function: sin"},
    {"xyz", 1, "'xyz' is not known", "x, y"},
    {"foo(x)", 1, "'foo' is not known", "sin"},
    {"x2", 1, "'x2' is not known", "x, y"},
    {"sin x", 5, "sin needs parentheses", "sin(x)"},
    {"sin^2(x)", 4, "sin needs parentheses", "sin(x)"},
    {"sin", 4, "sin needs parentheses", "sin(x)"},
    {"sin()", 5, "missing before ')'", "a number"},
    {"sin(x, y)", 1, "one number only", "sin(x)"},
    {"max(x)", 1, "at least two", "max(x, y)"},
    {"max(x, )", 8, "missing before ')'", "a number"},
    {"max(x, y", 9, "column 4 is not closed", ")"},
    {"2 3", 3, "no operator before '3'", "operator"},
    {"x 2", 3, "no operator before '2'", "operator"},
    {"(x)2", 4, "no operator before '2'", "operator"},
    {"(x 2)", 4, "no operator before '2'", "operator"},
    {"1.2.3", 4, "no operator before '.3'", "operator"},
    {"2,5", 2, "comma", "point"},
    {"1e999", 1, "too large", ""},
    {"x^", 3, "ends too early", "a number"},
    {"x^^2", 3, "missing before '^'", "a number"},
    {"x⁻", 3, "ends too early", "a number"},
    {"π + ²", 5, "missing before", "a number"},
    {"α + 1", 1, "'α' is not known", "x, y"},
};

std::string repeated(const char* text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Every slip is told with its column and what was expected") {
    for (const Slip& slip : kSlips) {
        const auto function = parse(slip.text);
        CAPTURE(slip.text);
        REQUIRE(!function.ok());
        CAPTURE(function.error().describe());
        CHECK(function.error().line == 1);
        CHECK(function.error().column == slip.column);
        CHECK(contains(function.error().message, slip.message));
        CHECK(contains(function.error().expected, slip.expected));
        CHECK(function.error().expected.empty() == (slip.expected[0] == '\0'));
    }
}

TEST_CASE("Columns count characters, not bytes") {
    const auto function = parse("π² + ?");
    REQUIRE(!function.ok());
    CHECK(function.error().column == 6);
}

TEST_CASE("The known words are listed with the caller's own") {
    const auto function = parse("q", {.variables = {"w"}, .constants = {{"a", 1.0}}});
    REQUIRE(!function.ok());
    CHECK(function.error().expected ==
          "w, a, pi, e, or a function: sin, cos, tan, exp, log, ln, sqrt, abs, min, max, tanh");
}

TEST_CASE("Long, deep and involved formulas are read up to the limits and refused beyond") {
    CHECK(parse(repeated("x+", 900) + "x").ok());
    CHECK(parse(repeated("(", 90) + "x" + repeated(")", 90)).ok());
    CHECK(parse(repeated("-", 1000) + "x").ok());
    CHECK(contains(parse(repeated("x+", 1100) + "x").error().message, "too long"));
    CHECK(
        contains(parse(repeated("(", 500) + "x" + repeated(")", 500)).error().message, "nested too deeply"));
    CHECK(contains(parse(repeated("x^", 500) + "x").error().message, "nested too deeply"));
    CHECK(parse(repeated("x+sin(", 90) + "x" + repeated(")", 90)).ok());
}

TEST_CASE("A formula that needs too many intermediate results at once is refused") {
    std::string text = "x";
    for (int i = 1; i < 80; ++i) text = "sin(" + std::to_string(i) + "x)*(1-" + text + ")";
    const auto function = parse(text);
    REQUIRE(!function.ok());
    CHECK(contains(function.error().message, "too involved"));
}
