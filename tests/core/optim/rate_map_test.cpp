#include "core/optim/rate_map.h"

#include "core/optim/minimize.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace core::optim;

TEST_CASE("Axes run from low to high in equal steps or equal ratios") {
    const RateAxis linear{.member = &Hyperparameters::momentum, .low = 0.0, .high = 0.9, .count = 4};
    CHECK(linear.value(0) == 0.0);
    CHECK(linear.value(1) == doctest::Approx(0.3));
    CHECK(linear.value(3) == 0.9);
    const RateAxis ratios{.member = &Hyperparameters::learning_rate,
                          .low = 1e-4,
                          .high = 1.0,
                          .count = 5,
                          .is_logarithmic = true};
    CHECK(ratios.value(0) == 1e-4);
    CHECK(ratios.value(2) == doctest::Approx(0.01));
    CHECK(ratios.value(4) == 1.0);
    for (int k = 0; k < 4; ++k) CHECK(linear.nearest(linear.value(k)) == k);
    for (int k = 0; k < 5; ++k) CHECK(ratios.nearest(ratios.value(k)) == k);
    CHECK(linear.nearest(0.16) == 1);
    CHECK(ratios.nearest(4e-4) == 1);
    CHECK(ratios.nearest(0.0) == 0);
    CHECK(ratios.nearest(50.0) == 4);
}

TEST_CASE("On a quadratic heavy ball converges exactly where theory says") {
    // 0 <= momentum < 1 and learning_rate < 2 (1 + momentum) / 50 (Polyak, 1964); curvatures 1 and 50.
    const TestFunction& ellipse = *find_test_function("ellipse");
    RateMapSettings settings;
    settings.method = find_optimizer("momentum");
    settings.x = {.member = &Hyperparameters::learning_rate,
                  .low = 1e-3,
                  .high = 0.2,
                  .count = 40,
                  .is_logarithmic = true};
    settings.y.count = 20;
    settings.start = ellipse.start;
    settings.stop = {.gradient_tolerance = 0.0, .step_tolerance = 0.0, .max_iterations = 3000};
    RateMap map(make_plane_problem(ellipse), settings);
    map.work(100'000'000);
    CHECK(map.finished());
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) {
            const Hyperparameters parameters = map.parameters(i, j);
            const double edge = 2.0 * (1.0 + parameters.momentum) / 50.0;
            if (std::fabs(parameters.learning_rate / edge - 1.0) < 0.02) continue;
            CAPTURE(parameters.learning_rate);
            CAPTURE(parameters.momentum);
            CHECK((map.shown_end(i, j)->status == Status::Diverged) == (parameters.learning_rate > edge));
        }
    }
}

TEST_CASE("Each cell is the run that a click on it loads, over any two dials") {
    const TestFunction& beale = *find_test_function("beale");
    for (const char* id : {"adam", "steepest_descent"}) {
        const OptimizerInfo& info = *find_optimizer(id);
        RateMapSettings settings;
        settings.method = &info;
        settings.parameters = suggested_hyperparameters(info, beale);
        settings.x.count = 7;
        settings.y = {
            .member = id == std::string("adam") ? &Hyperparameters::beta2 : &Hyperparameters::shrink,
            .low = 0.3,
            .high = 0.9,
            .count = 5};
        settings.start = beale.start;
        settings.goal = 1.0;
        RateMap map(make_plane_problem(beale), settings);
        map.work(1'000'000);
        for (int j = 0; j < 5; ++j) {
            for (int i = 0; i < 7; ++i) {
                auto method =
                    info.make(make_objective(beale), start_of(beale), map.parameters(i, j), settings.stop);
                const Minimum expected = minimize(*method);
                const RunEnd& end = *map.shown_end(i, j);
                CHECK(end.status == expected.status);
                CHECK(end.value == expected.value);
                CHECK(end.iterations == static_cast<int>(expected.iterations));
                CHECK((end.steps_to_goal >= 0 || end.value > 1.0));
            }
        }
    }
}

TEST_CASE("Heavy ball on Rosenbrock's function ends where a NumPy loop ends") {
    // import numpy as np
    // for rate in np.geomspace(1e-4, 3e-3, 4):
    //     for momentum in np.linspace(0, 0.9, 3):
    //         x, v, goal = np.array([-1.2, 1.0]), np.zeros(2), -1
    //         f = lambda x: (1 - x[0])**2 + 100 * (x[1] - x[0]**2)**2
    //         g = lambda x: np.array([-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0]**2), 200 * (x[1] -
    //         x[0]**2)]) for k in range(1, 101):
    //             v = momentum * v - rate * g(x); x = x + v
    //             if goal < 0 and f(x) <= 1.0: goal = k
    //             if not np.isfinite(f(x)) or abs(x).max() > 1e6 * 2.2: break
    //         print(goal, f(x), k)
    struct Expected {
        int steps_to_goal;
        double value;
    };
    constexpr Expected kExpected[] = {
        {-1, 4.107417824770266},  {-1, 4.07990712453371},    {-1, 3.7235096475929783},
        {-1, 4.039155177515791},  {-1, 3.9514907926773555},  {-1, 2.701064655792746},
        {-1, 3.8146550806287145}, {-1, 3.515688616974137},   {45, 0.1606812150445395},
        {98, 0.9749830573362359}, {57, 0.44079681296888734}, {26, 0.03560267942315321}};
    const TestFunction& rosenbrock = *find_test_function("rosenbrock");
    RateMapSettings settings;
    settings.method = find_optimizer("momentum");
    settings.x = {.member = &Hyperparameters::learning_rate,
                  .low = 1e-4,
                  .high = 3e-3,
                  .count = 4,
                  .is_logarithmic = true};
    settings.y = {.member = &Hyperparameters::momentum, .low = 0.0, .high = 0.9, .count = 3};
    settings.start = {-1.2, 1.0};
    settings.goal = 1.0;
    RateMap map(make_plane_problem(rosenbrock), settings);
    map.work(10'000);
    REQUIRE(map.finished());
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < 3; ++j) {
            const RunEnd& end = *map.shown_end(i, j);
            const Expected& expected = kExpected[3 * i + j];
            CAPTURE(i);
            CAPTURE(j);
            CHECK((end.status == Status::Diverged) == std::isnan(expected.value));
            CHECK(end.steps_to_goal == expected.steps_to_goal);
            if (!std::isnan(expected.value))
                CHECK(end.value == doctest::Approx(expected.value).epsilon(1e-10));
        }
    }
}
