#include "core/optim/run_time.h"

#include "core/expression/function.h"
#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

using namespace core::optim;

TEST_CASE("More operations take longer, and derivatives longer still") {
    const auto time_of = [](const char* text) {
        return evaluation_time(core::expression::parse(text).value().program());
    };
    const EvaluationTime bowl = time_of("x^2 + y^2");
    const EvaluationTime waves = time_of("x^2 + y^2 + sin(x)");
    CHECK(bowl.value > 0.0);
    CHECK(bowl.value < bowl.gradient);
    CHECK(bowl.gradient < bowl.hessian);
    CHECK(waves.value > bowl.value);
    const Evaluations asked{.value = 2, .gradient = 3, .hessian = 1};
    CHECK(bowl.of(asked) == 2.0 * bowl.value + 3.0 * bowl.gradient + bowl.hessian);
}

TEST_CASE("Every method has a time of its own for a step, and matrices take longer than sums") {
    for (const OptimizerInfo& method : optimizers()) {
        CAPTURE(method.id);
        CHECK(step_time(method.id) >= step_time("gradient_descent"));
    }
    CHECK(step_time("newton") > step_time("momentum"));
    CHECK(step_time("nobody") == step_time("gradient_descent"));
}
