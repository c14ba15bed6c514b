#include "core/optim/expression_objective.h"

#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Vector;
using core::Vector2;
using core::expression::parse;

namespace {

std::unique_ptr<Optimizer> run(const char* id, const std::shared_ptr<const Objective>& objective,
                               const Vector& start) {
    const OptimizerInfo& method = *find_optimizer(id);
    return method.make(objective, start, method.defaults, {});
}

}  // namespace

TEST_CASE("Typed Rosenbrock is minimised on the same path as the table's, by every method") {
    const TestFunction& table = *find_test_function("rosenbrock");
    const auto typed = make_objective(parse("(1 - x)^2 + 100(y - x^2)^2").value());
    for (const OptimizerInfo& method : optimizers()) {
        auto expected =
            method.make(make_objective(table), start_of(table), suggested_hyperparameters(method, table), {});
        auto found = method.make(typed, start_of(table), suggested_hyperparameters(method, table), {});
        for (int i = 0; i < 20; ++i) {
            expected->step();
            found->step();
        }
        CAPTURE(method.id);
        CHECK((found->position() - expected->position()).norm() < 1e-9);
        CHECK(found->evaluations() == expected->evaluations());
    }
}

TEST_CASE("A function of one variable is minimised too") {
    // d/dx (x^4 - 3 x^2 + x) = 0: np.roots([4, 0, -6, 1]) -> -1.30083957, 1.1309011, 0.16993847
    const auto objective = make_objective(parse("x^4 - 3x^2 + x", {.variables = {"x"}}).value());
    CHECK(objective->dimension == 1);
    for (const char* id : {"gradient_descent", "newton", "bfgs", "nelder_mead"}) {
        auto method = run(id, objective, Vector{{-2.0}});
        while (!method->finished()) method->step();
        CAPTURE(id);
        CHECK(std::fabs(method->position()[0] + 1.30083957) < 1e-5);
    }
}

TEST_CASE("A line search steps back from where a typed function is not defined") {
    const auto objective = make_objective(parse("x - log(x) + y^2").value());
    auto method = run("newton", objective, Vector2(3.0, 1.0));  // the full step leads to x = -3
    method->step();
    CHECK(method->report().trials.front().verdict == Verdict::NotFinite);
    while (!method->finished()) method->step();
    CHECK(method->status() == Status::Converged);
    CHECK(method->position()[0] == doctest::Approx(1.0));
}
