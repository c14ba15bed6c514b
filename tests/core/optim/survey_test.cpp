#include "core/optim/survey.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace core::optim;
using core::Interval;

namespace {

Survey surveyed(const std::string& text, Interval x, Interval y) {
    const auto function = core::expression::parse(text);
    REQUIRE(function.ok());
    return survey(*function, x, y);
}

}  // namespace

TEST_CASE("A survey finds all four minima of Himmelblau's function, and how steep the flattest is") {
    const TestFunction& known = *find_test_function("himmelblau");
    const Survey found = surveyed("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", known.window_x, known.window_y);
    REQUIRE(found.minimizers.size() == known.minimizers.size());
    CHECK(found.minimum == doctest::Approx(0.0));
    for (const Point& there : known.minimizers) {
        double nearest = 1.0;
        for (const Point& here : found.minimizers)
            nearest = std::min(nearest, std::fabs(here.x - there.x) + std::fabs(here.y - there.y));
        CHECK(nearest < 1e-9);
    }
    CHECK(found.spacing == ContourSpacing::Logarithmic);
    REQUIRE(found.bound.has_value());
    CHECK(found.bound->rate == doctest::Approx(rate_bound(known)->rate));
    CHECK_FALSE(found.bound->is_global);
}

TEST_CASE("On a quadratic the rate is half the bound, rounded down, and the bound is global") {
    // Eigenvalues 2 and 50: 2/L = 0.04, half of it is 0.02.
    const Survey bowl = surveyed("x^2 + 25 y^2", {-10.0, 10.0}, {-5.0, 5.0});
    REQUIRE(bowl.bound.has_value());
    CHECK(bowl.bound->rate == doctest::Approx(0.04));
    CHECK(bowl.bound->is_global);
    CHECK(bowl.gradient_rate == doctest::Approx(0.02));
    CHECK(bowl.is_smooth_at_minimum);
}

TEST_CASE("The deepest of many minima is found") {
    // sympy.nsolve from the origin: f is 0 at the origin and at least 0.99 in every other hollow.
    const Survey found =
        surveyed("20 + x^2 + y^2 - 10 cos(2 pi x) - 10 cos(2 pi y)", {-5.1, 5.1}, {-4.5, 4.5});
    REQUIRE(found.minimizers.size() == 1);
    CHECK(found.minimizers[0].x == doctest::Approx(0.0));
    CHECK(found.minimizers[0].y == doctest::Approx(0.0));
    CHECK(found.spacing == ContourSpacing::Linear);
}

TEST_CASE("A kink is found, too, and told from a smooth minimum") {
    const Survey found = surveyed("abs(x - 1) + abs(y + 0.5) + 2", {-3.0, 4.0}, {-3.0, 3.0});
    REQUIRE(found.minimizers.size() == 1);
    CHECK(found.minimizers[0].x == doctest::Approx(1.0).epsilon(1e-6));
    CHECK(found.minimum == doctest::Approx(2.0).epsilon(1e-6));
    CHECK_FALSE(found.is_smooth_at_minimum);
    CHECK_FALSE(found.bound.has_value());
}

TEST_CASE("A function that falls on beyond the edge has no minimum in view") {
    const Survey plane = surveyed("x + 2y", {-1.0, 1.0}, {-1.0, 1.0});
    CHECK(plane.minimizers.empty());
    CHECK(plane.minimum == -3.0);
    const Survey saddle = surveyed("x^2 - y^2", {-2.0, 2.0}, {-1.0, 1.0});
    CHECK(saddle.minimizers.empty());
    CHECK(saddle.minimum == -1.0);
}

TEST_CASE("A pole is no minimum") {
    const Survey pole = surveyed("log(x^2 + y^2) + x^2", {-2.0, 2.0}, {-2.0, 2.1});
    CHECK(pole.minimizers.empty());
    CHECK(pole.minimum > -12.0);
}

TEST_CASE("The start has a value and a slope even where half the plane has none") {
    const Survey half = surveyed("sqrt(x) + y^2 - log(x)", {-4.0, 4.0}, {-3.0, 3.0});
    CHECK(half.start.x > 0.0);
    // sympy.solve(diff(sqrt(x) - log(x), x)): x = 4, on the edge of this window.
    CHECK(half.minimum == doctest::Approx(2.0 - std::log(4.0)));
    const Survey nowhere = surveyed("sqrt(-1 - x^2)", {-1.0, 1.0}, {-1.0, 1.0});
    CHECK(nowhere.minimizers.empty());
    CHECK(nowhere.minimum == 0.0);
}

TEST_CASE("With its rate gradient descent never climbs from the start") {
    for (const char* text : {"(1 - x)^2 + 100 (y - x^2)^2", "exp(x^2 + y^2)", "x^4 + y^4", "sin(x) + cos(2y)",
                             "x^2 + y^2 + 3 sin(2x) sin(2y)"}) {
        CAPTURE(text);
        const Survey found = surveyed(text, {-2.0, 2.0}, {-2.0, 2.0});
        const auto f = core::expression::parse(text);
        Point at = found.start;
        for (int step = 0; step < 50; ++step) {
            const auto here = f->value_and_gradient(at.x, at.y);
            at = {at.x - found.gradient_rate * here.dx, at.y - found.gradient_rate * here.dy};
            CHECK(f->value(at.x, at.y) <= here.value + 1e-9 * (1.0 + std::fabs(here.value)));
        }
    }
}
