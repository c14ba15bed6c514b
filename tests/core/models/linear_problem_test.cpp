// Referee: NumPy on cars.csv (tests/support/cars.h); A = np.hstack([X, np.ones((32, 1))]).

#include "core/models/linear_problem.h"
#include "tests/support/cars.h"

#include <doctest/doctest.h>

#include <array>

using core::Index;
using core::Matrix;
using core::Vector;
using core::models::condition_number;
using core::models::LinearProblem;
using core::models::Loss;
using core::models::readable_loss;
using support::cars;
using support::standardized;
using support::vector;

namespace {

void check_near(const Vector& found, const std::vector<double>& expected) {
    REQUIRE(found.size() == static_cast<Index>(expected.size()));
    for (Index i = 0; i < found.size(); ++i) {
        CAPTURE(i);
        CHECK(found[i] == doctest::Approx(expected[static_cast<std::size_t>(i)]).epsilon(1e-12));
    }
}

LinearProblem range_of_cars() { return cars({"wt", "hp"}, "mpg", Loss::kSquared); }
LinearProblem gears_of_cars() { return cars({"wt", "hp"}, "am", Loss::kLogistic); }

}  // namespace

TEST_CASE("Squared loss, gradient and Hessian equal NumPy's") {
    // t = np.array([-3, -.03, 37]); z = A @ t
    const LinearProblem problem = range_of_cars();
    const Vector theta = vector({-3.0, -0.03, 37.0});
    // np.mean((z - y)**2) / 2
    CHECK(mean_loss(problem, theta) == doctest::Approx(7.559977343749999).epsilon(1e-13));
    // A.T @ (z - y) / 32
    check_near(mean_gradient(problem, theta), {10.081739687500002, 464.74150000000014, 2.857});
    // A.T @ A / 32
    check_near(mean_hessian(problem, theta).col(1), {514.742, 26071.1875, 146.6875});
}

TEST_CASE("Logistic loss, gradient and Hessian equal NumPy's") {
    // t = np.array([-2, .01, 5]); z = A @ t; p = 1 / (1 + np.exp(-z))
    const LinearProblem problem = gears_of_cars();
    const Vector theta = vector({-2.0, 0.01, 5.0});
    // np.mean(np.logaddexp(0, z) - y * z)
    CHECK(mean_loss(problem, theta) == doctest::Approx(0.36594888272223236).epsilon(1e-13));
    // A.T @ (p - y) / 32
    check_near(mean_gradient(problem, theta), {0.45678346121999874, 18.613806349043095, 0.11296442617299532});
    // A.T @ np.diag(p * (1 - p)) @ A / 32
    check_near(mean_hessian(problem, theta).col(2),
               {0.5659097631484746, 25.951452307727788, 0.17815152542619855});
}

TEST_CASE("A batch's gradient is the mean of its rows' gradients") {
    const LinearProblem problem = gears_of_cars();
    const Vector theta = vector({-2.0, 0.01, 5.0});
    const std::array<Index, 3> rows{4, 0, 31};
    const Vector mean = (row_gradient(problem, theta, 4) + row_gradient(problem, theta, 0) +
                         row_gradient(problem, theta, 31)) /
                        3.0;
    CHECK((mean_gradient(problem, theta, rows) - mean).norm() < 1e-14);
}

TEST_CASE("A row's gradient is the slope of its loss") {
    const Vector theta = vector({-0.5, 0.01, 1.0});
    for (const LinearProblem& problem : {range_of_cars(), gears_of_cars()}) {
        const Vector gradient = row_gradient(problem, theta, 7);
        for (Index j = 0; j < 3; ++j) {
            constexpr double kStep = 1e-5;
            Vector above = theta, below = theta;
            above[j] += kStep;
            below[j] -= kStep;
            const auto loss = [&](const Vector& at) {
                return core::models::loss_of_score(problem.loss, problem.score(at, 7), problem.y[7]);
            };
            CHECK(gradient[j] == doctest::Approx((loss(above) - loss(below)) / (2.0 * kStep)).epsilon(1e-6));
        }
    }
}

TEST_CASE("The condition number equals NumPy's, and standardising brings it down") {
    const LinearProblem problem = range_of_cars();
    // np.linalg.cond(A)**2
    CHECK(condition_number(problem.X) == doctest::Approx(345403.3511350266).epsilon(1e-9));
    // the same for A = np.hstack([StandardScaler().fit_transform(X), np.ones((32, 1))])
    CHECK(condition_number(standardized(problem).X) == doctest::Approx(4.860769577185165).epsilon(1e-12));
    CHECK(condition_number(standardized(cars({"wt"}, "mpg", Loss::kSquared)).X) ==
          doctest::Approx(1.0).epsilon(1e-12));
}

TEST_CASE("Columns that depend on one another have an infinite condition number") {
    CHECK(condition_number(Matrix::Constant(5, 1, 0.0)) == core::kInfinity);
    CHECK(condition_number(Matrix::Identity(2, 2)) == core::kInfinity);  // fewer rows than weights
}

TEST_CASE("The largest curvatures equal NumPy's") {
    // np.linalg.eigvalsh(A.T @ A / 32)[-1], and (A**2).sum(1).max()
    CHECK(largest_curvature(range_of_cars()) == doctest::Approx(26082.176254630576).epsilon(1e-12));
    CHECK(largest_row_curvature(range_of_cars()) == doctest::Approx(112238.7449).epsilon(1e-12));
    CHECK(largest_curvature(gears_of_cars()) == doctest::Approx(0.25 * 26082.176254630576).epsilon(1e-12));
}

TEST_CASE("A squared loss is read as the root of the mean squared error") {
    // np.sqrt(np.mean((z - y)**2)) for the first test's z
    CHECK(readable_loss(Loss::kSquared, 7.559977343749999) == doctest::Approx(3.8884385924815628));
    CHECK(readable_loss(Loss::kLogistic, 0.5) == 0.5);
}
