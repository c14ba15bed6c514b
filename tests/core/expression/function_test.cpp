#include "core/expression/function.h"

#include "core/types.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using core::expression::Function;
using core::expression::Names;
using core::expression::parse;

namespace {

double value_of(const std::string& text, double x = 0.0, double y = 0.0, const Names& names = {}) {
    const auto function = parse(text, names);
    CAPTURE(text);
    REQUIRE(function.ok());
    return function->value(x, y);
}

bool is_undefined(const std::string& text, double x, double y = 0.0) {
    const auto function = parse(text);
    REQUIRE(function.ok());
    const auto jet = function->value_gradient_and_hessian(x, y);
    return std::isnan(function->value(x, y)) && std::isnan(jet.dx) && std::isnan(jet.dy) &&
           std::isnan(jet.dxx) && std::isnan(jet.dxy) && std::isnan(jet.dyy);
}

}  // namespace

TEST_CASE("Signs bind as in mathematics") {
    CHECK(value_of("-x^2", 3.0) == -9.0);
    CHECK(value_of("(-x)^2", 3.0) == 9.0);
    CHECK(value_of("2^3^2") == 512.0);
    CHECK(value_of("-2^2") == -4.0);
    CHECK(value_of("2^-1") == 0.5);
    CHECK(value_of("2^-x^2", 2.0) == 0.0625);
    CHECK(value_of("8-3-2") == 3.0);
    CHECK(value_of("8/4/2") == 1.0);
    CHECK(value_of("2+3*4") == 14.0);
    CHECK(value_of("2*-3") == -6.0);
    CHECK(value_of("--3") == 3.0);
    CHECK(value_of("- + -3 - -2") == 5.0);
    CHECK(value_of("6/2*3") == 9.0);
}

TEST_CASE("A product may be written without a sign") {
    CHECK(value_of("2x y", 3.0, 5.0) == 30.0);
    CHECK(value_of("x(x+1)", 3.0) == 12.0);
    CHECK(value_of("(x+1)(y-2)", 3.0, 5.0) == 12.0);
    CHECK(value_of("2(3)") == 6.0);
    CHECK(value_of("2 pi") == value_of("2*pi"));
    CHECK(value_of("3sin(x)", 1.5) == value_of("3*sin(x)", 1.5));
    CHECK(value_of("x sin(y)", 2.0, 1.5) == value_of("x*sin(y)", 2.0, 1.5));
    CHECK(value_of("sin(x)cos(y)", 2.0, 1.5) == value_of("sin(x)*cos(y)", 2.0, 1.5));
    CHECK(value_of("xy^2", 2.0, 3.0) == 18.0);
    CHECK(value_of("2x^2", 3.0) == 18.0);
    CHECK(value_of("x^2y", 3.0, 5.0) == 45.0);
    CHECK(value_of("1/2x", 3.0) == 1.5);
    CHECK(value_of("-2x", 3.0) == -6.0);
    CHECK(value_of("2e") == value_of("2*e"));
    CHECK(value_of("2ex", 3.0) == value_of("2*e*x", 3.0));
}

TEST_CASE("Numbers are read as people write them") {
    CHECK(value_of(".5") == 0.5);
    CHECK(value_of("2.") == 2.0);
    CHECK(value_of("1e-3") == 1e-3);
    CHECK(value_of("2.5E+2x", 2.0) == 500.0);
    CHECK(value_of("0.1") == 0.1);
    CHECK(value_of("3.141592653589793") == value_of("pi"));
    CHECK(value_of("2.718281828459045") == value_of("e"));
}

TEST_CASE("Signs from other keyboards and copied formulas are understood") {
    CHECK(value_of("x**3", 2.0) == 8.0);
    CHECK(value_of("x²y³", 2.0, 3.0) == 108.0);
    CHECK(value_of("x⁻²", 2.0) == 0.25);
    CHECK(value_of("2×3·4÷6−1") == 3.0);
    CHECK(value_of("2π") == value_of("2pi"));
}

TEST_CASE("Whole powers of negative numbers are exact") {
    CHECK(value_of("x^3", -2.0) == -8.0);
    CHECK(value_of("x^4", -1.5) == 5.0625);
    CHECK(value_of("x^-3", -2.0) == -0.125);
    CHECK(value_of("x^31", -2.0) == -2147483648.0);
    CHECK(value_of("x^y", -2.0, 3.0) == -8.0);
    CHECK(value_of("(-2)^x", 5.0) == -32.0);
    CHECK(value_of("x^0", 0.0) == 1.0);
    CHECK(value_of("x^1", -7.5) == -7.5);
}

TEST_CASE("Powers have their derivatives at zero too") {
    const auto at_zero = [](const char* text) { return parse(text).value().value_gradient_and_hessian(0.0); };
    CHECK(at_zero("x^1").dx == 1.0);
    CHECK(at_zero("x^2").dxx == 2.0);
    CHECK(at_zero("x^3").dxx == 0.0);
    CHECK(at_zero("x^20").dx == 0.0);
    CHECK(at_zero("x^2.5").dxx == 0.0);
    CHECK(at_zero("x^1.5").dx == 0.0);
    CHECK(std::isnan(at_zero("x^1.5").dxx));
    CHECK(std::isnan(at_zero("x^0.7").dx));
}

TEST_CASE("Functions are core's own, and compare as many numbers as they are given") {
    CHECK(value_of("sin(0)") == 0.0);
    CHECK(value_of("cos(0)") == 1.0);
    CHECK(value_of("exp(1)") == doctest::Approx(value_of("e")).epsilon(1e-15));
    CHECK(value_of("log(e)") == 1.0);
    CHECK(value_of("ln(x)", 5.0) == value_of("log(x)", 5.0));
    CHECK(value_of("sqrt(x)", 2.25) == 1.5);
    CHECK(value_of("abs(x)", -2.5) == 2.5);
    CHECK(value_of("min(3, x, 2)", 1.0) == 1.0);
    CHECK(value_of("max(3, x)", 1.0) == 3.0);
    CHECK(value_of("tanh(0)") == 0.0);
    CHECK(value_of("tan(x)", 0.5) == doctest::Approx(std::tan(0.5)).epsilon(1e-15));
}

TEST_CASE("Outside its domain a function is not a number, and neither are its derivatives") {
    CHECK(is_undefined("log(x)", -1.0));
    CHECK(is_undefined("log(x)", 0.0));
    CHECK(is_undefined("sqrt(x)", -1.0));
    CHECK(is_undefined("x^0.5", -1.0));
    CHECK(is_undefined("x^(1/3)", -8.0));
    CHECK(is_undefined("x^y", -2.0, 0.5));
    CHECK(is_undefined("1/x", 0.0));
    CHECK(is_undefined("x/y", 0.0));
    CHECK(is_undefined("x^-2", 0.0));
    CHECK(is_undefined("x^-0.5", 0.0));
    CHECK(is_undefined("x^-31", 0.0));
    CHECK(is_undefined("0^x", -1.0));
    CHECK(is_undefined("exp(-1/x^2)", 0.0));
    CHECK(is_undefined("max(log(x), 1)", -1.0));
    CHECK(is_undefined("min(1, log(x))", -1.0));
    CHECK(is_undefined("x + log(-1)", 1.0));
    CHECK(is_undefined("0*log(x)", -1.0));
}

TEST_CASE("Where a value has no slope only the derivatives along that direction are missing") {
    const Function root = parse("sqrt(x) + y^2").value();
    const auto edge = root.value_gradient_and_hessian(0.0, 3.0);
    CHECK(edge.value == 9.0);
    CHECK(std::isnan(edge.dx));
    CHECK(edge.dy == 6.0);
    CHECK(edge.dyy == 2.0);
    const auto power = parse("x^y").value().value_and_gradient(-2.0, 2.0);
    CHECK(power.value == 4.0);
    CHECK(std::isnan(power.dy));
}

TEST_CASE("At kinks the slopes are those that the header promises") {
    CHECK(parse("abs(x)").value().value_and_gradient(0.0).dx == 0.0);
    CHECK(parse("abs(x)").value().value_and_gradient(-0.1).dx == -1.0);
    const auto tie = parse("max(2x, y)").value().value_and_gradient(1.0, 2.0);
    CHECK(tie.dx == 2.0);
    CHECK(tie.dy == 0.0);
    const auto cone = parse("sqrt(x^2 + y^2)").value().value_and_gradient(0.0, 0.0);
    CHECK(cone.dx == 0.0);
    CHECK(cone.dy == 0.0);
}

TEST_CASE("Overflow is infinite, not undefined") {
    CHECK(value_of("exp(x)", 1000.0) == core::kInfinity);
    CHECK(value_of("x^y", 10.0, 400.0) == core::kInfinity);
}

TEST_CASE("Constants have the caller's values and may hide pi and e, variables come first") {
    const Names names{.constants = {{"a", 0.5}, {"rate_2", 4.0}, {"e", 10.0}, {"x", 99.0}, {"η", 0.25}}};
    CHECK(value_of("a x", 3.0, 0.0, names) == 1.5);
    CHECK(value_of("rate_2 x", 3.0, 0.0, names) == 12.0);
    CHECK(value_of("ax", 3.0, 0.0, names) == 1.5);
    CHECK(value_of("e", 0.0, 0.0, names) == 10.0);
    CHECK(value_of("x", 3.0, 0.0, names) == 3.0);
    CHECK(value_of("8η", 0.0, 0.0, names) == 2.0);
}

TEST_CASE("Variables may have other names, or be one only") {
    const Names weights{.variables = {"w", "b"}};
    CHECK(value_of("w - 2b", 5.0, 1.0, weights) == 3.0);
    CHECK(!parse("x", weights).ok());
    const Names price{.variables = {"price"}};
    const auto cost = parse("(price - 3)^2", price);
    REQUIRE(cost.ok());
    CHECK(cost->dimension() == 1);
    CHECK(cost->value(5.0) == 4.0);
    CHECK(cost->value_and_gradient(5.0).dx == 4.0);
    CHECK(cost->text() == "(price - 3)^2");
}

TEST_CASE("Constant parts are computed once, and equal parts too") {
    CHECK(parse("2pi sin(1)").value().program().code.size() == 1);
    CHECK(parse("sin(x + y) sin(x + y)").value().program().code.size() == 3);
    CHECK(parse("(x - 1)^2").value().program().code.size() == 2);
}
