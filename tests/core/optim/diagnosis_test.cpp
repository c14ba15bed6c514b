#include "core/optim/diagnosis.h"

#include "core/optim/optimizers.h"
#include "core/optim/test_functions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace core::optim;
using core::Vector2;

namespace {

/// A run of a method on a row of test_functions(), kept alive for the trace that points into it.
struct Run {
    const TestFunction* function = nullptr;
    std::vector<Vector2> points;
    std::vector<double> heights;
    std::vector<double> slopes;
    RunTrace trace;
};

void add(Run& run, const Optimizer& optimizer) {
    run.points.emplace_back(optimizer.position()[0], optimizer.position()[1]);
    run.heights.push_back(std::max(optimizer.value() - run.function->minimum, 1e-16));
    run.slopes.push_back(optimizer.gradient().norm());
}

Run run_of(const char* method, const char* landscape, Point start, double rate, int steps,
           double momentum = 0.0) {
    Run run;
    run.function = find_test_function(landscape);
    const OptimizerInfo& info = *find_optimizer(method);
    Hyperparameters parameters = info.defaults;
    parameters.learning_rate = rate;
    parameters.momentum = momentum;
    core::Vector at(2);
    at << start.x, start.y;
    const auto optimizer = info.make(make_objective(*run.function), at, parameters, {});
    add(run, *optimizer);
    for (int k = 0; k < steps && !optimizer->finished(); ++k) {
        optimizer->step();
        add(run, *optimizer);
    }
    run.trace = {.points = run.points,
                 .heights = run.heights,
                 .slopes = run.slopes,
                 .status = optimizer->status(),
                 .value = optimizer->value(),
                 .minimum = run.function->minimum,
                 .is_over = !optimizer->finished(),
                 .width = run.function->window_y.length(),
                 .learning_rate = rate,
                 .momentum = momentum};
    run.trace.hessian = [function = run.function](double x, double y) {
        PlaneHessian hessian{};
        function->hessian(x, y, hessian.data());
        return hessian;
    };
    return run;
}

Diagnosis diagnosed(const Run& run) {
    RunTrace trace = run.trace;  // the spans are those of this run, wherever it was moved to
    trace.points = run.points;
    trace.heights = run.heights;
    trace.slopes = run.slopes;
    return diagnose(trace);
}

}  // namespace

TEST_CASE("A rate above 2/L is named as the reason of divergence, with the limit") {
    // The bowl (x^2 + 50 y^2)/2: L = 50, the limit 0.04 without and 0.076 with momentum 0.9.
    const Diagnosis found = diagnosed(run_of("gradient_descent", "ellipse", {-9.0, 1.5}, 0.05, 500));
    CHECK(found.trouble == Trouble::rate_too_large);
    REQUIRE(found.rate_limit.has_value());
    CHECK(*found.rate_limit == doctest::Approx(0.04));
    const Diagnosis heavy = diagnosed(run_of("momentum", "ellipse", {-9.0, 1.5}, 0.08, 2000, 0.9));
    CHECK(heavy.trouble == Trouble::rate_too_large);
    CHECK(*heavy.rate_limit == doctest::Approx(0.076));
    CHECK(diagnosed(run_of("momentum", "ellipse", {-9.0, 1.5}, 0.05, 2000, 0.9)).trouble == Trouble::none);
}

TEST_CASE("Level ground above the minimum is told apart: another minimum, a saddle, a plain") {
    // Rastrigin's hollow at about (2, -1): 4.97 above the lowest (scipy.optimize.minimize).
    const Diagnosis hollow = diagnosed(run_of("gradient_descent", "rastrigin", {2.1, -0.9}, 0.002, 500));
    CHECK(hollow.trouble == Trouble::other_minimum);
    CHECK(hollow.height == doctest::Approx(4.975).epsilon(1e-3));
    // (x^2 - 1)^2 + y^2 on the ridge x = 0: its saddle at the origin falls away along x.
    const Diagnosis saddle = diagnosed(run_of("gradient_descent", "double_well", {0.0, 1.5}, 0.05, 500));
    CHECK(saddle.trouble == Trouble::saddle);
    CHECK(std::fabs(saddle.way_down.x()) == doctest::Approx(1.0));
    // Easom's desert: four units from the hole the slope is below 1e-6.
    const Diagnosis plain = diagnosed(run_of("gradient_descent", "easom", {-0.9, 6.4}, 0.1, 500));
    CHECK(plain.trouble == Trouble::flat);
}

TEST_CASE("A step that is too small creeps, and the steps that are missing are told") {
    // f falls by (1 - 0.002)^2 a step along x in the end: from 40.5 to 0.001 it takes 5300 steps in all.
    const Diagnosis found = diagnosed(run_of("gradient_descent", "ellipse", {-9.0, 0.0}, 0.002, 300));
    CHECK(found.trouble == Trouble::creeps);
    const double all = std::log(40.5 / 0.001) / (-2.0 * std::log(1.0 - 0.002));
    CHECK(found.more_steps == doctest::Approx(all - 300.0).epsilon(0.01));
}

TEST_CASE("Steps that turn back again and again swing") {
    // Just below the limit the bowl's walls throw the point from side to side: the factor is -0.99 a step.
    const Diagnosis found = diagnosed(run_of("gradient_descent", "ellipse", {0.0, 1.5}, 0.0398, 60));
    CHECK(found.trouble == Trouble::swings);
    CHECK(found.turned_back == doctest::Approx(1.0));
}

TEST_CASE("Who has arrived or is well on the way is in no trouble") {
    CHECK(diagnosed(run_of("bfgs", "beale", {1.0, 1.0}, 1.0, 500)).trouble == Trouble::none);
    Run way = run_of("gradient_descent", "beale", {1.0, 1.0}, 0.01, 40);
    way.trace.is_over = false;
    CHECK(diagnosed(way).trouble == Trouble::none);
}

TEST_CASE("A start without a value is the trouble itself") {
    Run run = run_of("gradient_descent", "beale", {1.0, 1.0}, 0.01, 0);
    run.trace.status = Status::Undefined;
    CHECK(diagnosed(run).trouble == Trouble::no_value_here);
}
