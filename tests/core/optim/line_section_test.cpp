#include "core/optim/line_section.h"

#include "core/optim/quadratic.h"
#include "core/optim/test_functions.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Interval;
using core::Matrix;
using core::Vector;
using core::Vector2;

namespace {

/// phi(a) = 2 (1 - a)^2: from (-2, 0) to the bottom of x^2 / 2 in one unit.
LineSection parabola() {
    return {make_objective(diagonal_quadratic(Vector2(1.0, 3.0))), Vector2(-2.0, 0.0), Vector2(2.0, 0.0)};
}

LineSearchSettings conditions(double c1, double c2) {
    LineSearchSettings settings;
    settings.c1 = c1;
    settings.c2 = c2;
    return settings;
}

}  // namespace

TEST_CASE("A section through Rosenbrock's valley has the values and slopes that SciPy has") {
    // x = np.array([-1.2, 1.0]); d = np.array([0.5, -0.25])
    // for a in (0, 0.8): print(repr(rosen(x + a * d)), repr(rosen_der(x + a * d) @ d))
    const LineSection phi(make_objective(*find_test_function("rosenbrock")), Vector2(-1.2, 1.0),
                          Vector2(0.5, -0.25));
    CHECK(phi.start_value() == doctest::Approx(24.199999999999996).epsilon(1e-14));
    CHECK(phi.start_slope() == doctest::Approx(-85.8).epsilon(1e-13));
    CHECK(phi.value(0.8) == doctest::Approx(5.800000000000004).epsilon(1e-13));
    CHECK(phi.slope(0.8) == doctest::Approx(15.800000000000015).epsilon(1e-13));
}

TEST_CASE("On a parabola the acceptable steps are known in closed form") {
    // phi = 2 (1 - a)^2, phi' = -4 (1 - a): decrease a <= 2 (1 - c1), slope |1 - a| <= c2.
    const LineSection phi = parabola();
    const LineSearchSettings settings = conditions(0.3, 0.6);
    const Interval range{0.0, 3.0};
    const auto decrease = acceptable_steps(phi, settings, StepCondition::decrease, range, 40);
    REQUIRE(decrease.size() == 1);
    CHECK(decrease[0].low == 0.0);
    CHECK(decrease[0].high == doctest::Approx(1.4).epsilon(1e-14));
    const auto slope = acceptable_steps(phi, settings, StepCondition::slope, range, 40);
    REQUIRE(slope.size() == 1);
    CHECK(slope[0].low == doctest::Approx(0.4).epsilon(1e-14));
    CHECK(slope[0].high == doctest::Approx(1.6).epsilon(1e-14));
    const auto both = acceptable_steps(phi, settings, StepCondition::both, range, 40);
    REQUIRE(both.size() == 1);
    CHECK(both[0].low == slope[0].low);
    CHECK(both[0].high == decrease[0].high);
}

TEST_CASE("A stretch may be cut by the range, and a line may have several") {
    const auto cut =
        acceptable_steps(parabola(), conditions(0.1, 0.9), StepCondition::slope, {0.5, 1.25}, 30);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].low == 0.5);
    CHECK(cut[0].high == 1.25);
    // Across both wells of (x^2 - 1)^2 + y^2, from the left slope: level in each valley and on the ridge.
    const LineSection wells(make_objective(*find_test_function("double_well")), Vector2(-1.6, 0.0),
                            Vector2(1.0, 0.0));
    const auto level = acceptable_steps(wells, conditions(1e-4, 0.02), StepCondition::slope, {0.0, 3.2}, 200);
    REQUIRE(level.size() == 3);
    for (std::size_t k = 0; k < 3; ++k) {
        const double valley = 0.6 + static_cast<double>(k);
        CHECK(level[k].low < valley);
        CHECK(valley < level[k].high);
    }
}

TEST_CASE("Every step that the strong Wolfe search accepts lies in an acceptable stretch") {
    for (const TestFunction& function : test_functions()) {
        CAPTURE(function.id);
        const auto objective = make_objective(function);
        const Vector start = start_of(function);
        CountedObjective counted(objective);
        Vector gradient(2), point = start, scratch(2);
        const double value = counted.value_and_gradient(start, gradient);
        const Vector direction = -gradient / gradient.norm();
        LineFunction line(counted, start, direction, point, scratch);
        std::vector<Trial> trials;
        const LineSearchSettings settings = conditions(1e-4, 0.5);
        const auto found = strong_wolfe(line, value, gradient.dot(direction), settings, trials);
        REQUIRE(found.outcome == LineSearchOutcome::Accepted);
        const LineSection phi(objective, start, direction);
        const double a = found.step_length;
        const auto around = acceptable_steps(phi, settings, StepCondition::both, {a - 1e-9, a + 1e-9}, 3);
        CHECK_FALSE(around.empty());
    }
}

TEST_CASE("The first valley along a line is where its slope comes back to zero") {
    CHECK(first_valley(parabola(), {1e-6, 10.0}) == doctest::Approx(1.0).epsilon(1e-14));
    CHECK(std::isnan(first_valley(parabola(), {1e-6, 0.9})));  // still falling
    CHECK(std::isnan(first_valley(parabola(), {1.5, 9.0})));   // rising already
    const LineSection wells(make_objective(*find_test_function("double_well")), Vector2(-1.6, 0.0),
                            Vector2(1.0, 0.0));
    CHECK(first_valley(wells, {1e-3, 10.0}) == doctest::Approx(0.6).epsilon(1e-14));
}

TEST_CASE("Uphill, level and outside the domain nothing is acceptable") {
    const auto bowl = make_objective(diagonal_quadratic(Vector2(1.0, 1.0)));
    const Interval range{0.0, 2.0};
    for (const Vector2& direction : {Vector2(1.0, 0.0), Vector2(0.0, 0.0), Vector2(0.0, 1.0)}) {
        const LineSection phi(bowl, Vector2(2.0, 0.0), direction);
        CHECK(acceptable_steps(phi, {}, StepCondition::both, range, 10).empty());
    }
    auto half = std::make_shared<Objective>();
    half->dimension = 1;
    half->value = [](const Vector& x) { return x[0] < 1.0 ? -x[0] : core::kNaN; };
    half->gradient = [](const Vector& x, Vector& gradient) { gradient[0] = x[0] < 1.0 ? -1.0 : core::kNaN; };
    const LineSection phi(half, Vector::Zero(1), Vector::Ones(1));
    const auto decrease = acceptable_steps(phi, {}, StepCondition::decrease, range, 10);
    REQUIRE(decrease.size() == 1);
    CHECK(decrease[0].high == doctest::Approx(1.0));
    CHECK(acceptable_steps(phi, {}, StepCondition::both, range, 10).empty());
}
