#include "core/optim/optimizer.h"

#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace core::optim;
using core::Vector;
using core::Vector2;

namespace {

std::unique_ptr<Optimizer> make_run(const char* id, const char* function_id,
                                    const Hyperparameters& parameters, const StopCriteria& stop = {}) {
    const TestFunction& function = *find_test_function(function_id);
    return find_optimizer(id)->make(make_objective(function), start_of(function), parameters, stop);
}

std::shared_ptr<const Objective> make_parabola(double factor) {
    Objective objective;
    objective.dimension = 1;
    objective.value = [factor](const Vector& x) { return factor * x[0] * x[0]; };
    objective.gradient = [factor](const Vector& x, Vector& g) { g[0] = 2.0 * factor * x[0]; };
    return std::make_shared<const Objective>(objective);
}

}  // namespace

TEST_CASE("A learning rate beyond 2 / L diverges, is said to, and ends at finite numbers") {
    // The narrow bowl's largest curvature is 50: 2 / 50 = 0.04.
    for (const double rate : {0.041, 0.1, 10.0, 1e6, 1e200}) {
        auto run = make_run("gradient_descent", "ellipse", {.learning_rate = rate});
        const Minimum end = minimize(*run);
        CAPTURE(rate);
        CHECK(end.status == Status::Diverged);
        CHECK(end.position.allFinite());
        CHECK(std::isfinite(end.value));
        CHECK(end.gradient.allFinite());
    }
    auto run = make_run("gradient_descent", "ellipse", {.learning_rate = 0.039});
    CHECK(minimize(*run).status == Status::Converged);
}

TEST_CASE("A finished run stays as it is") {
    auto run = make_run("gradient_descent", "ellipse", {.learning_rate = 0.5});
    const Minimum end = minimize(*run);
    CHECK(run->step() == Status::Diverged);
    CHECK(run->position() == end.position);
    CHECK(run->iteration() == end.iterations);
    CHECK(run->evaluations() == end.evaluations);
}

TEST_CASE("Exponential growth of gradient descent on a parabola is the closed form (1 - 2 rate)^k") {
    auto run = find_optimizer("gradient_descent")
                   ->make(make_parabola(1.0), Vector::Ones(1), {.learning_rate = 0.25}, {});
    for (int k = 1; k <= 10; ++k) {
        run->step();
        CHECK(run->position()[0] == std::ldexp(1.0, -k));
    }
}

TEST_CASE("A start without a finite value is said kindly and takes no step, for every method") {
    Objective objective;
    objective.dimension = 2;
    objective.value = [](const Vector& x) { return std::sqrt(x[0]); };
    objective.gradient = [](const Vector& x, Vector& g) { g << 0.5 / std::sqrt(x[0]), 0.0; };
    objective.hessian = [](const Vector&, core::Matrix& h) { h.setConstant(core::kNaN); };
    const auto shared = std::make_shared<const Objective>(objective);
    for (const OptimizerInfo& optimizer : optimizers()) {
        auto run = optimizer.make(shared, Vector2(-1.0, 0.0), optimizer.defaults, {});
        CAPTURE(optimizer.id);
        CHECK(run->status() == Status::Undefined);
        CHECK(run->step() == Status::Undefined);
        CHECK(run->iteration() == 0);
    }
}

TEST_CASE("A start at the minimizer is Converged at once for gradient methods") {
    for (const OptimizerInfo& optimizer : optimizers()) {
        if (!optimizer.needs_gradient) continue;
        auto run = optimizer.make(make_objective(*find_test_function("sphere")), Vector::Zero(2),
                                  optimizer.defaults, {});
        CAPTURE(optimizer.id);
        CHECK(run->status() == Status::Converged);
    }
}

TEST_CASE("The iteration limit ends a run after exactly so many steps") {
    for (const OptimizerInfo& optimizer : optimizers()) {
        const TestFunction& function = *find_test_function("rosenbrock");
        auto run = optimizer.make(make_objective(function), start_of(function),
                                  suggested_hyperparameters(optimizer, function), {.max_iterations = 7});
        const Minimum end = minimize(*run);
        CAPTURE(optimizer.id);
        CHECK(end.status == Status::MaxIterations);
        CHECK(end.iterations == 7);
    }
}

TEST_CASE("A function without lower bound ends as Diverged, not as an endless run") {
    Objective objective;
    objective.dimension = 2;
    objective.value = [](const Vector& x) { return x[0] + x[1]; };
    objective.gradient = [](const Vector&, Vector& g) { g.setOnes(); };
    objective.hessian = [](const Vector&, core::Matrix& h) { h.setZero(); };
    const auto shared = std::make_shared<const Objective>(objective);
    for (const char* id : {"bfgs", "lbfgs", "conjugate_gradient", "nelder_mead"}) {
        auto run = find_optimizer(id)->make(shared, Vector2(1.0, 1.0), find_optimizer(id)->defaults, {});
        CAPTURE(id);
        CHECK(minimize(*run).status == Status::Diverged);
    }
}

TEST_CASE("Every status has a sentence of its own") {
    const Status all[] = {Status::Running,       Status::Converged, Status::SmallStep,
                          Status::MaxIterations, Status::Diverged,  Status::LineSearchFailed,
                          Status::Undefined};
    for (const Status one : all) {
        CHECK(describe(one).size() > 10);
        for (const Status other : all) CHECK((one == other || describe(one) != describe(other)));
    }
}
