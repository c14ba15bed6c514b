#include "core/optim/optimizers.h"

#include "bench/benchmark.h"
#include "core/optim/minimize.h"
#include "core/optim/test_functions.h"

#include <cassert>
#include <initializer_list>
#include <string>

namespace bench {

namespace {

constexpr core::Index kSteps = 500;

/// The work of one frame of the gradient descent race: every method from the start, step by step.
double race(std::initializer_list<const char*> methods) {
    const core::optim::TestFunction* function = core::optim::find_test_function("rosenbrock");
    assert(function != nullptr);
    const auto objective = core::optim::make_objective(*function);
    core::optim::StopCriteria stop;
    stop.gradient_tolerance = 0.0;
    stop.step_tolerance = 0.0;
    stop.max_iterations = kSteps;
    double sum = 0.0;
    for (const char* id : methods) {
        const core::optim::OptimizerInfo* method = core::optim::find_optimizer(id);
        assert(method != nullptr);
        const auto run = method->make(objective, core::optim::start_of(*function),
                                      core::optim::suggested_hyperparameters(*method, *function), stop);
        sum += core::optim::minimize(*run).value;
    }
    return sum;
}

/// Where the times of core/optim/run_time.cpp come from.
double first_steps(const core::optim::OptimizerInfo& method) {
    const core::optim::TestFunction& function = *core::optim::find_test_function("rosenbrock");
    core::optim::StopCriteria stop;
    stop.gradient_tolerance = stop.step_tolerance = stop.simplex_tolerance = 0.0;
    stop.max_iterations = 30;
    const auto run = method.make(core::optim::make_objective(function), core::optim::start_of(function),
                                 core::optim::suggested_hyperparameters(method, function), stop);
    return core::optim::minimize(*run).value;
}

}  // namespace

void add_optimizers(Benchmarks& benchmarks) {
    benchmarks.push_back(
        {"race of 6 methods, 500 steps", [] {
             return race({"gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"});
         }});
    for (const core::optim::OptimizerInfo& method : core::optim::optimizers())
        benchmarks.push_back(
            {std::string("30 steps of ") + method.name, [&method] { return first_steps(method); }});
    benchmarks.push_back({"BFGS on Rosenbrock's function", [] { return race({"bfgs"}); }});
}

}  // namespace bench
