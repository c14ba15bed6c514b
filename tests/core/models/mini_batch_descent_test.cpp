#include "core/models/mini_batch_descent.h"
#include "core/models/linear_regression.h"
#include "tests/support/cars.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>

using core::Index;
using core::Vector;
using core::models::DescentOptions;
using core::models::EarlyStopping;
using core::models::LinearProblem;
using core::models::Loss;
using core::models::MiniBatchDescent;
using support::vector;

namespace {

std::shared_ptr<const LinearProblem> scaled_cars() {
    return std::make_shared<LinearProblem>(
        support::standardized(support::cars({"wt", "hp"}, "mpg", Loss::kSquared)));
}

MiniBatchDescent descent(const DescentOptions& options) { return {scaled_cars(), Vector::Zero(3), options}; }

void run(MiniBatchDescent& descent, int steps) {
    for (int k = 0; k < steps; ++k) descent.step();
}

}  // namespace

TEST_CASE("Ten proximal steps equal NumPy's") {
    // t = np.zeros(3)
    // for k in range(10):
    //     t = t - .3 * A.T @ (A @ t - y) / 32
    //     t[:2] = np.sign(t[:2]) * np.maximum(np.abs(t[:2]) - .3 * .5, 0) / (1 + .3 * .2)
    MiniBatchDescent run_of_ten = descent({.learning_rate = 0.3, .penalty = {.l1 = 0.5, .l2 = 0.2}});
    run(run_of_ten, 10);
    const Vector expected = vector({-2.7590147814793533, -1.9464275665480661, 19.523114570055938});
    CHECK((run_of_ten.theta() - expected).norm() < 1e-12);
}

TEST_CASE("Without batches descent comes to rest at least squares") {
    MiniBatchDescent all_rows = descent({.learning_rate = 0.5});
    run(all_rows, 300);
    const auto line = core::models::fit_linear_regression(scaled_cars()->X, scaled_cars()->y);
    CHECK((all_rows.theta().head(2) - line.coefficients).norm() < 1e-10);
    CHECK(all_rows.theta()[2] == doctest::Approx(line.intercept));
}

TEST_CASE("An update follows the gradient of its own rows") {
    MiniBatchDescent batches = descent({.learning_rate = 0.1, .batch_size = 5, .seed = 3});
    run(batches, 3);
    const Vector before = batches.theta();
    batches.step();
    CHECK(batches.batch().size() == 5);
    const Vector step = -0.1 * mean_gradient(*scaled_cars(), before, batches.batch());
    CHECK((batches.theta() - before - step).norm() < 1e-14);
}

TEST_CASE("An epoch looks at every row once") {
    MiniBatchDescent batches = descent({.learning_rate = 0.01, .batch_size = 5});
    CHECK(batches.steps_per_epoch() == 7);
    std::multiset<Index> seen;
    for (int k = 0; k < 7; ++k) {
        batches.step();
        seen.insert(batches.batch().begin(), batches.batch().end());
    }
    CHECK(seen.size() == 32);
    CHECK(std::set<Index>(seen.begin(), seen.end()).size() == 32);
}

TEST_CASE("The same seed takes the same way, a copy goes on alike, another seed takes another way") {
    MiniBatchDescent one = descent({.batch_size = 4, .seed = 1});
    MiniBatchDescent same = descent({.batch_size = 4, .seed = 1});
    MiniBatchDescent other = descent({.batch_size = 4, .seed = 2});
    run(one, 20);
    run(same, 20);
    run(other, 20);
    CHECK(one.theta() == same.theta());
    CHECK(one.theta() != other.theta());
    MiniBatchDescent copy = one;
    run(one, 9);
    run(copy, 9);
    CHECK(one.theta() == copy.theta());
}

TEST_CASE("A rate above two over the curvature diverges and stays finite") {
    MiniBatchDescent wild = descent({.learning_rate = 2.1 / core::models::largest_curvature(*scaled_cars())});
    run(wild, 5000);
    CHECK(wild.has_diverged());
    CHECK(wild.theta().allFinite());
    const int steps = wild.n_steps();
    wild.step();
    CHECK(wild.n_steps() == steps);
}

TEST_CASE("Early stopping keeps the lowest and gives up after its patience") {
    EarlyStopping stopping(3);
    int k = 0;
    for (const double loss : {5.0, 4.0, 4.5, 3.9, 4.0, 3.9, 4.2}) {
        CHECK_FALSE(stopping.is_exhausted());
        stopping.observe(loss, vector({static_cast<double>(k++)}));
    }
    CHECK(stopping.is_exhausted());
    CHECK(stopping.best() == 3);
    CHECK(stopping.best_loss() == 3.9);
    CHECK(stopping.best_theta()[0] == 3.0);
}
