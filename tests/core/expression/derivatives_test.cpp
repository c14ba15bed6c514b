// Exact derivatives of typed functions against SymPy and against differences.
#include "core/expression/function.h"
#include "core/types.h"
#include "tests/support/bits.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>

using core::expression::Function;
using core::expression::Names;
using core::expression::parse;
using core::math::Dual;
using core::math::Jet;

namespace {

struct Reference {
    std::string text;
    double x;
    double y;
    std::array<double, 6> expected;
};

const Reference kReferences[] = {
#include "sympy_reference.inc"
};

Names names_of_reference() { return {.constants = {{"a", 0.25}, {"k", 3.0}}}; }

Function parsed(const std::string& text) {
    auto function = parse(text, names_of_reference());
    CAPTURE(text);
    REQUIRE(function.ok());
    return std::move(function).value();
}

double largest(const std::array<double, 6>& numbers) {
    double size = 0.0;
    for (const double number : numbers) size = std::fmax(size, std::fabs(number));
    return size;
}

std::array<double, 6> parts_of(const Jet& f) { return {f.value, f.dx, f.dy, f.dxx, f.dxy, f.dyy}; }

bool are_same_bits(double a, double b) {
    return support::fingerprint(core::Vector{{a}}) == support::fingerprint(core::Vector{{b}});
}

}  // namespace

TEST_CASE("Value, gradient and Hessian of 200 formulas are SymPy's to 1e-12") {
    CHECK(std::size(kReferences) == 200);
    for (const Reference& reference : kReferences) {
        const Function function = parsed(reference.text);
        const auto found = parts_of(function.value_gradient_and_hessian(reference.x, reference.y));
        for (std::size_t part = 0; part < found.size(); ++part) {
            const double expected = reference.expected[part];
            // Where the terms of a derivative cancel to 0, their rounding remains.
            const double tolerance =
                expected == 0.0 ? 1e-15 * largest(reference.expected) : 1e-12 * std::fabs(expected);
            CAPTURE(reference.text);
            CAPTURE(part);
            CAPTURE(found[part]);
            CAPTURE(expected);
            CHECK(std::fabs(found[part] - expected) <= tolerance);
        }
    }
}

TEST_CASE("The gradient is what central differences of the values come to") {
    // Three differences extrapolated to step length 0 (Richardson, 1911): an error of order h^6.
    const auto slope = [](const auto& f) {
        constexpr double h = 0x1p-9;
        const auto central = [&](double step) { return (f(step) - f(-step)) / (2.0 * step); };
        const double wide = central(4.0 * h);
        const double middle = central(2.0 * h);
        const double narrow = central(h);
        const double first = middle + (middle - wide) / 3.0;
        const double second = narrow + (narrow - middle) / 3.0;
        return second + (second - first) / 15.0;
    };
    for (const Reference& reference : kReferences) {
        const Function f = parsed(reference.text);
        const double x = reference.x;
        const double y = reference.y;
        const Dual gradient = f.value_and_gradient(x, y);
        const double tolerance = 1e-5 * largest(reference.expected);
        CAPTURE(reference.text);
        CHECK(std::fabs(gradient.dx - slope([&](double h) { return f.value(x + h, y); })) <= tolerance);
        CHECK(std::fabs(gradient.dy - slope([&](double h) { return f.value(x, y + h); })) <= tolerance);
    }
}

TEST_CASE("All ways to evaluate a function give the same bits") {
    core::math::Lanes x{};
    core::math::Lanes y{};
    core::math::DualLanes lanes{};
    for (const Reference& reference : kReferences) {
        const Function function = parsed(reference.text);
        for (std::size_t k = 0; k < x.size(); ++k) {
            x[k] = reference.x + 0.25 * (static_cast<double>(k) - 6.0);
            y[k] = reference.y - 0.375 * (static_cast<double>(k) - 6.0);
        }
        function.value_and_gradient(x, y, lanes);
        for (std::size_t k = 0; k < x.size(); ++k) {
            const double value = function.value(x[k], y[k]);
            const Dual dual = function.value_and_gradient(x[k], y[k]);
            const Jet jet = function.value_gradient_and_hessian(x[k], y[k]);
            CAPTURE(reference.text);
            CHECK(are_same_bits(dual.value, value));
            CHECK(are_same_bits(jet.value, value));
            CHECK(are_same_bits(lanes.value[k], value));
            CHECK(are_same_bits(jet.dx, dual.dx));
            CHECK(are_same_bits(jet.dy, dual.dy));
            CHECK(are_same_bits(lanes.dx[k], dual.dx));
            CHECK(are_same_bits(lanes.dy[k], dual.dy));
        }
    }
}
