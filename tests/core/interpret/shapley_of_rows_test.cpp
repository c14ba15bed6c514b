#include "core/interpret/shapley_of_rows.h"

#include "core/interpret/exact_shapley.h"
#include "core/math/elementary.h"
#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>

using core::Index;
using core::Matrix;
using core::Vector;
using core::interpret::mixtures_by_calls;
using core::interpret::ShapleyOfRows;

namespace {

Matrix random_rows(Index n, Index d, std::uint64_t seed) {
    core::Random random(seed);
    Matrix X(n, d);
    for (double& value : X.reshaped()) value = random.normal();
    return X;
}

ShapleyOfRows run(const core::interpret::Predict& predict, const Matrix& X, const Matrix& background) {
    ShapleyOfRows rows(mixtures_by_calls(predict), X, background);
    while (!rows.finished()) rows.step();
    return rows;
}

double curved(const Vector& x) { return core::math::sigmoid(x[0] * x[1] - 0.7 * x[2] + std::fabs(x[3])); }

}  // namespace

TEST_CASE("Every row has the Shapley values that explaining it alone gives") {
    const Matrix X = random_rows(6, 4, 1);
    const Matrix background = random_rows(5, 4, 2);
    const ShapleyOfRows rows = run(curved, X, background);
    for (Index i = 0; i < X.rows(); ++i) {
        const auto expected = core::interpret::explain_exactly(curved, X.row(i).transpose(), background);
        const Vector found = rows.contributions().row(i).transpose();
        CHECK((found - expected.contributions).lpNorm<Eigen::Infinity>() < 1e-14);
        CHECK(rows.baseline() == doctest::Approx(expected.baseline).epsilon(1e-14));
    }
    CHECK(rows.gap() < 1e-14);
    CHECK(rows.n_predictions() == 6 * 5 * 16);
}

// f = a x + c: phi_j = a_j (x_j - mean b_j).
TEST_CASE(
    "Of a linear model contributions and alone are the same closed form, and no pair is more than its "
    "parts") {
    const Vector slopes{{2.0, -1.0, 0.5}};
    const Matrix X = random_rows(8, 3, 3);
    const Matrix background = random_rows(4, 3, 4);
    const ShapleyOfRows rows = run([&](const Vector& x) { return slopes.dot(x) + 7.0; }, X, background);
    const Matrix expected = (X.rowwise() - background.colwise().mean()) * slopes.asDiagonal();
    CHECK((rows.contributions() - expected).cwiseAbs().maxCoeff() < 1e-14);
    CHECK((rows.alone() - expected).cwiseAbs().maxCoeff() < 1e-14);
    CHECK((rows.mean_sizes() - expected.cwiseAbs().colwise().mean().transpose()).norm() < 1e-14);
    CHECK(rows.pair_sizes().maxCoeff() < 1e-14);
}

// f = x_0 x_1: v(01) - v(0) - v(1) + v() = mean over b of (x_0 - b_0)(x_1 - b_1).
TEST_CASE("Of a product the pair is worth the mean product of the differences") {
    const Matrix X = random_rows(5, 3, 5);
    const Matrix background = random_rows(6, 3, 6);
    const ShapleyOfRows rows = run([](const Vector& x) { return x[0] * x[1] + x[2]; }, X, background);
    double expected = 0.0;
    for (Index i = 0; i < X.rows(); ++i) {
        const auto away0 = X(i, 0) - background.col(0).array();
        const auto away1 = X(i, 1) - background.col(1).array();
        expected += std::fabs((away0 * away1).mean()) / static_cast<double>(X.rows());
    }
    CHECK(rows.pair_sizes()(0, 1) == doctest::Approx(expected).epsilon(1e-13));
    CHECK(rows.pair_sizes()(1, 0) == rows.pair_sizes()(0, 1));
    CHECK(rows.pair_sizes()(0, 2) < 1e-14);
    CHECK(rows.pair_sizes()(1, 1) == 0.0);
}

TEST_CASE("Rows are done one after another, and nothing happens after the last") {
    const Matrix X = random_rows(3, 2, 7);
    ShapleyOfRows rows(mixtures_by_calls([](const Vector& x) { return x[0] - x[1]; }), X,
                       random_rows(4, 2, 8));
    CHECK(rows.mean_sizes() == Vector::Zero(2));
    double before = 0.0;
    int steps = 0;
    for (; !rows.finished(); ++steps) {
        CHECK(rows.progress() >= before);
        before = rows.progress();
        CHECK(rows.n_done() == steps / 6);
        rows.step();
    }
    CHECK(steps == 3 * 6);
    CHECK(rows.progress() == 1.0);
    const Matrix done = rows.contributions();
    rows.step();
    CHECK(rows.contributions() == done);
}

TEST_CASE("One feature has no pairs") {
    const ShapleyOfRows rows =
        run([](const Vector& x) { return x[0] * x[0]; }, random_rows(2, 1, 9), random_rows(3, 1, 10));
    CHECK(rows.pair_sizes()(0, 0) == 0.0);
    CHECK(rows.gap() < 1e-15);
}
