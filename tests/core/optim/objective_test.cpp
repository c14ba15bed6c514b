#include "core/optim/objective.h"

#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

using namespace core::optim;
using core::Vector;

namespace {

/// What 5 steps of a method cost on the banana.
Evaluations cost_of_five_steps(const char* id) {
    const TestFunction& function = *find_test_function("rosenbrock");
    auto method = find_optimizer(id)->make(make_objective(function), start_of(function),
                                           suggested_hyperparameters(*find_optimizer(id), function), {});
    for (int i = 0; i < 5; ++i) method->step();
    return method->evaluations();
}

}  // namespace

TEST_CASE("Gradient methods with a fixed rate pay one gradient for each position and no values") {
    for (const char* id : {"gradient_descent", "momentum", "adagrad", "rmsprop", "adam", "adamw"}) {
        CAPTURE(id);
        CHECK(cost_of_five_steps(id) == Evaluations{0, 6, 0});
    }
}

TEST_CASE("Nesterov pays one gradient a step, the one ahead") {
    CHECK(cost_of_five_steps("nesterov") == Evaluations{0, 5, 0});
}

TEST_CASE("Newton pays one Hessian a step") { CHECK(cost_of_five_steps("newton").hessian == 5); }

TEST_CASE("Line-search methods pay a value for every trial that they report") {
    const TestFunction& function = *find_test_function("rosenbrock");
    for (const char* id : {"steepest_descent", "newton", "bfgs", "lbfgs", "conjugate_gradient"}) {
        CAPTURE(id);
        auto method = find_optimizer(id)->make(make_objective(function), start_of(function),
                                               find_optimizer(id)->defaults, {});
        std::int64_t trials = 1;  // the start
        for (int i = 0; i < 10; ++i) {
            method->step();
            trials += static_cast<std::int64_t>(method->report().trials.size());
        }
        CHECK(method->evaluations().value == trials);
    }
}

TEST_CASE("An objective that gives value and gradient together is evaluated together") {
    Objective objective;
    objective.dimension = 2;
    objective.value = [](const Vector& x) { return x.squaredNorm(); };
    objective.value_and_gradient = [](const Vector& x, Vector& gradient) {
        gradient = 2.0 * x;
        return x.squaredNorm();
    };
    const auto shared = std::make_shared<const Objective>(objective);
    for (const OptimizerInfo& optimizer : optimizers()) {
        if (optimizer.needs_hessian) continue;
        CAPTURE(optimizer.id);
        auto method = optimizer.make(shared, core::Vector2(1.0, -2.0), optimizer.defaults, {});
        method->step();
        const Evaluations cost = method->evaluations();
        CHECK(method->value() < 5.0);
        if (!method->report().trials.empty() && cost.gradient > 2) CHECK(cost.value == cost.gradient);
    }
}
