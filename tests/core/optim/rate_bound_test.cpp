#include "core/optim/rate_bound.h"

#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

using namespace core::optim;

namespace {

RateBound bound_of(const char* function) {
    const auto bound = rate_bound(*find_test_function(function));
    REQUIRE(bound.has_value());
    return *bound;
}

Status descend(const char* function, double rate) {
    const TestFunction& landscape = *find_test_function(function);
    Hyperparameters parameters;
    parameters.learning_rate = rate;
    auto method = find_optimizer("gradient_descent")
                      ->make(make_objective(landscape), start_of(landscape), parameters, StopCriteria{});
    return minimize(*method).status;
}

}  // namespace

TEST_CASE("the bound is 2 over the largest eigenvalue of the Hessian at the minimizer") {
    CHECK(bound_of("ellipse").rate == doctest::Approx(2.0 / 50.0).epsilon(1e-14));
    CHECK(bound_of("booth").rate == doctest::Approx(2.0 / 18.0).epsilon(1e-14));
    CHECK(bound_of("matyas").rate == doctest::Approx(2.0).epsilon(1e-14));
    // numpy: 2 / numpy.linalg.eigvalsh([[802, -400], [-400, 200]])[-1]
    CHECK(bound_of("rosenbrock").rate == doctest::Approx(0.0019968038374381654).epsilon(1e-13));
}

TEST_CASE("of several minimizers the one that allows the largest rate counts") {
    // numpy: the same for the Hessians at Himmelblau's four minimizers: 0.0243, 0.0248, 0.0149, 0.0190
    CHECK(bound_of("himmelblau").rate == doctest::Approx(0.024829276446691806).epsilon(1e-12));
}

TEST_CASE("only quadratics have a bound that holds from everywhere") {
    for (const char* id : {"sphere", "ellipse", "booth", "matyas"}) CHECK(bound_of(id).is_global);
    for (const char* id : {"zakharov", "rosenbrock", "beale", "styblinski_tang"})
        CHECK_FALSE(bound_of(id).is_global);
}

TEST_CASE("a minimum that is a kink has no bound") {
    CHECK_FALSE(rate_bound(*find_test_function("ackley")).has_value());
}

TEST_CASE("gradient descent arrives below the bound and diverges above it") {
    for (const char* id : {"ellipse", "booth", "matyas"}) {
        CAPTURE(id);
        CHECK(descend(id, 0.99 * bound_of(id).rate) == Status::Converged);
        CHECK(descend(id, 1.01 * bound_of(id).rate) == Status::Diverged);
    }
}
