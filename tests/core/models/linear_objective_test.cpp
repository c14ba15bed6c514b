// Referee: NumPy and scikit-learn, by linear_objective_reference.py beside this file.

#include "core/models/linear_objective.h"

#include "core/optim/lbfgs.h"
#include "core/optim/minimize.h"
#include "tests/support/logistic_rows.h"

#include <doctest/doctest.h>

#include <cmath>

using core::Index;
using core::Vector;
using core::models::Loss;
using core::models::make_objective;

namespace {

/// (-1)^j j / 50
Vector some_parameters() {
    Vector theta(51);
    for (Index j = 0; j < 51; ++j) theta[j] = (j % 2 == 0 ? 1.0 : -1.0) * static_cast<double>(j) / 50.0;
    return theta;
}

}  // namespace

TEST_CASE("The rows are those that the referee makes") { CHECK(support::logistic_rows().y.sum() == 5623.0); }

TEST_CASE("Value and gradient of 10 000 x 50 equal NumPy's, whether asked for together or not") {
    const auto objective = make_objective(support::logistic_rows(), 0.3);
    const Vector theta = some_parameters();
    Vector gradient(51);
    CHECK(objective->value_and_gradient(theta, gradient) == doctest::Approx(4.36497424899666).epsilon(1e-13));
    CHECK(objective->value(theta) == doctest::Approx(4.36497424899666).epsilon(1e-13));
    CHECK(gradient[0] == doctest::Approx(0.0725624399564613).epsilon(1e-12));
    CHECK(gradient[1] == doctest::Approx(0.0359643413628624).epsilon(1e-12));
    CHECK(gradient[49] == doctest::Approx(-0.4636370761839).epsilon(1e-12));
    CHECK(gradient[50] == doctest::Approx(0.0205827154124593).epsilon(1e-12));
}

TEST_CASE("L-BFGS is within 1e-8 of scikit-learn's optimum after at most 12 evaluations") {
    const double C = 1.0;
    const auto objective = make_objective(support::logistic_rows(), 1.0 / (C * 10000.0));
    core::optim::Lbfgs method(objective, Vector::Zero(51), {}, {.gradient_tolerance = 2e-5});
    const core::optim::Minimum fit = minimize(method);
    CHECK(fit.status == core::optim::Status::Converged);
    CHECK(fit.evaluations.gradient <= 12);
    CHECK(fit.evaluations.value <= 12);
    const double optimum = 0.36031175074002125;
    CHECK(fit.value >= optimum - 1e-14);
    CHECK(fit.value <= optimum + 1e-8);
    CHECK(fit.position[0] == doctest::Approx(-0.504078773051).epsilon(1e-3));
    CHECK(fit.position[50] == doctest::Approx(0.50165496661).epsilon(1e-3));
}

TEST_CASE("To the end L-BFGS finds scikit-learn's coefficients") {
    const auto objective = make_objective(support::logistic_rows(), 1e-4);
    core::optim::Lbfgs method(objective, Vector::Zero(51), {}, {.gradient_tolerance = 1e-11});
    const core::optim::Minimum fit = minimize(method);
    const Vector expected{{-0.504078773051, -0.280766146155, 0.0486180931683, 0.233651071888}};
    CHECK((fit.position.head(4) - expected).lpNorm<Eigen::Infinity>() < 1e-9);
    CHECK(std::fabs(fit.position[50] - 0.50165496661) < 1e-9);
}

TEST_CASE("Squared loss, one row more than a block, equals the problem's own mean and gradient") {
    core::models::LinearProblem problem = support::logistic_rows();
    problem.X.conservativeResize(257, Eigen::NoChange);
    problem.y.conservativeResize(257);
    problem.loss = Loss::kSquared;
    const Vector theta = some_parameters();
    const auto objective = make_objective(problem, 0.0);
    Vector gradient(51);
    CHECK(objective->value_and_gradient(theta, gradient) ==
          doctest::Approx(mean_loss(problem, theta)).epsilon(1e-13));
    CHECK((gradient - mean_gradient(problem, theta)).lpNorm<Eigen::Infinity>() < 1e-13);
}

TEST_CASE("Scores far out neither overflow nor lose the loss") {
    using core::models::loss_and_slope;
    CHECK(loss_and_slope(Loss::kLogistic, 1000.0, 0.0).value == 1000.0);
    CHECK(loss_and_slope(Loss::kLogistic, -1000.0, 1.0).value == 1000.0);
    CHECK(loss_and_slope(Loss::kLogistic, 1000.0, 1.0).value == 0.0);
    CHECK(loss_and_slope(Loss::kLogistic, -1000.0, 1.0).slope == -1.0);
    CHECK(loss_and_slope(Loss::kLogistic, 1000.0, 1.0).slope == 0.0);
}
