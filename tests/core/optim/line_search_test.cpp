#include "core/optim/line_search.h"

#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Vector;
using core::Vector2;

namespace {

/// A search along -g / |g| from the start of a test function.
struct Scene {
    explicit Scene(const char* id)
        : counted(make_objective(*find_test_function(id))), x(start_of(*find_test_function(id))) {
        gradient = Vector::Zero(2);
        value = counted.shown_value_and_gradient(x, gradient);
        direction = -gradient / gradient.norm();
        slope = gradient.dot(direction);
        point = trial_gradient = x;
    }
    LineFunction phi() { return {counted, x, direction, point, trial_gradient}; }

    CountedObjective counted;
    Vector x, gradient, direction, point, trial_gradient;
    double value = 0.0;
    double slope = 0.0;
    std::vector<Trial> trials;
};

}  // namespace

TEST_CASE("The strong Wolfe search takes the step that SciPy takes, with the same evaluations") {
    // g = rosen_der([-1.2, 1]); line_search(rosen, rosen_der, [-1.2, 1], -g / np.linalg.norm(g), c2=c2)
    struct Expected {
        double c2, step_length;
        std::int64_t values, gradients;
    };
    for (const Expected& expected :
         {Expected{0.9, 0.30640191171101172, 3, 1}, Expected{0.1, 0.18542956937368188, 4, 2}}) {
        Scene scene("rosenbrock");
        LineFunction phi = scene.phi();
        const LineSearchResult result =
            strong_wolfe(phi, scene.value, scene.slope, {.c2 = expected.c2}, scene.trials);
        CHECK(result.outcome == LineSearchOutcome::Accepted);
        CHECK(result.step_length == doctest::Approx(expected.step_length).epsilon(1e-12));
        // SciPy counts phi(0) among its evaluations.
        CHECK(scene.counted.evaluations().value + 1 == expected.values);
        CHECK(scene.counted.evaluations().gradient == expected.gradients);
    }
}

TEST_CASE("Accepted steps satisfy the strong Wolfe conditions on every test function") {
    for (const TestFunction& function : test_functions()) {
        for (const double c2 : {0.9, 0.5, 0.1}) {
            for (const double first_step : {1e-3, 1.0, 30.0}) {
                Scene scene(function.id);
                LineFunction phi = scene.phi();
                const LineSearchResult result = strong_wolfe(
                    phi, scene.value, scene.slope, {.c2 = c2, .first_step = first_step}, scene.trials);
                CAPTURE(function.id);
                CAPTURE(c2);
                CAPTURE(first_step);
                REQUIRE(result.outcome == LineSearchOutcome::Accepted);
                CHECK(result.value <= scene.value + 1e-4 * result.step_length * scene.slope);
                Vector gradient(2);
                const Vector landed = scene.x + result.step_length * scene.direction;
                CHECK(scene.counted.shown_value_and_gradient(landed, gradient) == result.value);
                CHECK(std::fabs(gradient.dot(scene.direction)) <= c2 * std::fabs(scene.slope));
                CHECK(gradient == scene.trial_gradient);
                CHECK(scene.trials.back().verdict == Verdict::Accepted);
                CHECK(scene.trials.back().step_length == result.step_length);
            }
        }
    }
}

TEST_CASE("Backtracking halves until the decrease is sufficient and reports every trial") {
    for (const TestFunction& function : test_functions()) {
        Scene scene(function.id);
        LineFunction phi = scene.phi();
        const LineSearchResult result =
            backtracking(phi, scene.value, scene.slope, {.first_step = 8.0}, scene.trials);
        CAPTURE(function.id);
        REQUIRE(result.outcome == LineSearchOutcome::Accepted);
        double expected_step = 8.0;
        for (const Trial& trial : scene.trials) {
            CHECK(trial.step_length == expected_step);
            const bool enough = trial.value <= scene.value + 1e-4 * trial.step_length * scene.slope;
            CHECK(enough == (trial.verdict == Verdict::Accepted));
            expected_step *= 0.5;
        }
        CHECK(result.step_length == scene.trials.back().step_length);
    }
}

TEST_CASE("Both searches step back from where the function is not defined") {
    // -sqrt(1 - x) ends at x = 1; from 0 the first trials lie beyond.
    Objective objective;
    objective.dimension = 1;
    objective.value = [](const Vector& x) { return x[0] * x[0] - std::sqrt(1.0 - x[0]) - 3.0 * x[0]; };
    objective.gradient = [](const Vector& x, Vector& g) {
        g[0] = 2.0 * x[0] + 0.5 / std::sqrt(1.0 - x[0]) - 3.0;
    };
    for (const auto search : {backtracking, strong_wolfe}) {
        CountedObjective counted(std::make_shared<const Objective>(objective));
        const Vector origin = Vector::Zero(1);
        const Vector direction = Vector::Ones(1);
        Vector point(1), gradient(1);
        LineFunction phi(counted, origin, direction, point, gradient);
        std::vector<Trial> trials;
        const LineSearchResult result = search(phi, -1.0, -2.5, {.first_step = 3.0}, trials);
        CHECK(trials.front().verdict == Verdict::NotFinite);
        CHECK(result.found());
        CHECK(result.step_length < 1.0);
        CHECK(result.value < -1.0);
    }
}

TEST_CASE("A line that falls for ever ends with a decrease, not with a claim of curvature") {
    Objective objective;
    objective.dimension = 1;
    objective.value = [](const Vector& x) { return -x[0]; };
    objective.gradient = [](const Vector&, Vector& g) { g[0] = -1.0; };
    CountedObjective counted(std::make_shared<const Objective>(objective));
    const Vector origin = Vector::Zero(1);
    const Vector direction = Vector::Ones(1);
    Vector point(1), gradient(1);
    LineFunction phi(counted, origin, direction, point, gradient);
    std::vector<Trial> trials;
    const LineSearchResult result = strong_wolfe(phi, 0.0, -1.0, {.max_trials = 10}, trials);
    CHECK(result.outcome == LineSearchOutcome::OnlyDecrease);
    CHECK(result.value == -result.step_length);
    CHECK(point[0] == result.step_length);
    CHECK(trials.size() == 10);
}
