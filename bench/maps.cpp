// Maps of many runs: each is to finish in under a second in WebAssembly.

#include "bench/benchmark.h"
#include "core/optim/basins.h"
#include "core/optim/rate_map.h"

#include <string>

namespace bench {

namespace {

using namespace core::optim;

/// Much more than a map needs: all of it in one slice.
constexpr core::Index kAllSteps = 1'000'000'000;

double basin_map(const PlaneProblem& problem, const TestFunction& window, const char* method) {
    BasinSettings settings;
    settings.method = find_optimizer(method);
    settings.parameters = suggested_hyperparameters(*settings.method, window);
    settings.x_range = window.window_x;
    settings.y_range = window.window_y;
    settings.known_minima.assign(window.minimizers.begin(), window.minimizers.end());
    BasinMap map(problem, settings);
    map.work(kAllSteps);
    double sum = 0.0;
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) sum += map.cell(i, j).steps * (map.cell(i, j).minimum + 2);
    }
    return sum;
}

double rate_map(const PlaneProblem& problem, const TestFunction& function, const char* method) {
    RateMapSettings settings;
    settings.method = find_optimizer(method);
    settings.start = function.start;
    settings.stop.gradient_tolerance = 0.0;  // all 100 steps, whatever comes
    RateMap map(problem, settings);
    map.work(kAllSteps);
    double sum = 0.0;
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) sum += map.shown_end(i, j)->iterations;
    }
    return sum;
}

}  // namespace

void add_maps(Benchmarks& benchmarks) {
    const TestFunction& himmelblau = *find_test_function("himmelblau");
    const PlaneProblem gallery = make_plane_problem(himmelblau);
    const PlaneProblem typed =
        make_plane_problem(core::expression::parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2").value());
    for (const char* method : {"gradient_descent", "momentum", "adam", "newton"}) {
        benchmarks.push_back({"basin map 300 x 300, " + std::string(method),
                              [=, &himmelblau] { return basin_map(gallery, himmelblau, method); }});
    }
    benchmarks.push_back({"basin map 300 x 300, typed function",
                          [=, &himmelblau] { return basin_map(typed, himmelblau, "gradient_descent"); }});
    benchmarks.push_back({"rate map 200 x 100, 100 steps",
                          [=, &himmelblau] { return rate_map(gallery, himmelblau, "momentum"); }});
    benchmarks.push_back({"rate map 200 x 100, 100 steps, Adam",
                          [=, &himmelblau] { return rate_map(gallery, himmelblau, "adam"); }});
    benchmarks.push_back({"rate map 200 x 100, 100 steps, typed function",
                          [=, &himmelblau] { return rate_map(typed, himmelblau, "momentum"); }});
}

}  // namespace bench
