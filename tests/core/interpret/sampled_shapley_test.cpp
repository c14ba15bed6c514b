#include "core/interpret/sampled_shapley.h"

#include "core/interpret/exact_shapley.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Random;
using core::Vector;

namespace {

Matrix random_matrix(Index rows, Index columns, std::uint64_t seed) {
    Random random(seed);
    Matrix X(rows, columns);
    for (double& value : X.reshaped()) value = random.normal();
    return X;
}

double crooked(const Vector& x) { return x[0] * x[1] * x[2] - (x[3] > 0.0 ? x[0] : 2.0 * x[2]) + 0.5 * x[3]; }

// z-values (estimate - exact) / standard error of every feature.
Vector z_values(const Explanation& estimate, const Explanation& exact) {
    return (estimate.contributions - exact.contributions).cwiseQuotient(estimate.standard_errors);
}

}  // namespace

TEST_CASE("sampled values come near the exact ones, within four standard errors") {
    const Matrix background = random_matrix(25, 4, 1);
    const Vector x = random_matrix(4, 1, 2);
    const Explanation exact = explain_exactly(crooked, x, background);
    SampledShapley sampled(crooked, x, background, 3);
    for (int i = 0; i < 400; ++i) sampled.step();
    const double early_error = sampled.explanation().standard_errors.norm();
    CHECK(z_values(sampled.explanation(), exact).lpNorm<Eigen::Infinity>() < 4.0);
    for (int i = 0; i < 6000; ++i) sampled.step();
    CHECK(z_values(sampled.explanation(), exact).lpNorm<Eigen::Infinity>() < 4.0);
    // 16 times the steps: a quarter of the error
    CHECK(sampled.explanation().standard_errors.norm() == doctest::Approx(0.25 * early_error).epsilon(0.2));
}

TEST_CASE("the standard errors tell the truth: z-values have variance 1") {
    const Matrix background = random_matrix(25, 4, 4);
    const Vector x = random_matrix(4, 1, 5);
    const Explanation exact = explain_exactly(crooked, x, background);
    constexpr int kTrials = 1000;
    Vector squares = Vector::Zero(4);
    int n_far = 0;
    for (std::uint64_t seed = 0; seed < kTrials; ++seed) {
        SampledShapley sampled(crooked, x, background, seed);
        for (int i = 0; i < 60; ++i) sampled.step();
        const Vector z = z_values(sampled.explanation(), exact);
        squares += z.cwiseAbs2();
        n_far += static_cast<int>((z.array().abs() > 3.0).count());
    }
    for (Index j = 0; j < 4; ++j) CHECK(squares[j] / kTrials == doctest::Approx(1.0).epsilon(0.25));
    CHECK(n_far <= 4 * kTrials / 100);
}

TEST_CASE("contributions add up after any number of steps") {
    const Matrix background = random_matrix(9, 4, 6);
    const Vector x = random_matrix(4, 1, 7);
    SampledShapley sampled(crooked, x, background, 8);
    CHECK(std::isnan(sampled.explanation().baseline));
    for (int i = 0; i < 5; ++i) {
        sampled.step();
        const Explanation explanation = sampled.explanation();
        CHECK(std::fabs(explanation.prediction - explanation.baseline - explanation.contributions.sum()) <
              1e-12);
        CHECK(std::isinf(explanation.standard_errors[0]) == (i == 0));
    }
}

TEST_CASE("the model is called as often as the explanation says") {
    int n_calls = 0;
    const Predict counting = [&](const Vector& row) {
        ++n_calls;
        return crooked(row);
    };
    SampledShapley sampled(counting, random_matrix(4, 1, 9), random_matrix(5, 4, 10), 11);
    for (int i = 0; i < 3; ++i) sampled.step();
    CHECK(sampled.explanation().model_calls == n_calls);
}

TEST_CASE("a linear model needs one order: the error is that of the background rows alone") {
    const Vector b{{1.0, -2.0, 0.5}};
    const Predict linear = [&](const Vector& row) { return b.dot(row); };
    const Matrix background = Matrix::Ones(1, 3);
    SampledShapley sampled(linear, Vector{{3.0, 3.0, 3.0}}, background, 12);
    for (int i = 0; i < 10; ++i) sampled.step();
    CHECK((sampled.explanation().contributions - 2.0 * b).norm() < 1e-12);
    CHECK(sampled.explanation().standard_errors.norm() < 1e-12);
}

TEST_CASE("a copy goes on with the same bits, another seed takes other orders") {
    const Matrix background = random_matrix(9, 4, 13);
    const Vector x = random_matrix(4, 1, 14);
    SampledShapley sampled(crooked, x, background, 15);
    SampledShapley other(crooked, x, background, 16);
    sampled.step();
    SampledShapley copy = sampled;
    for (int i = 0; i < 5; ++i) {
        sampled.step();
        copy.step();
        other.step();
    }
    CHECK(sampled.explanation().contributions == copy.explanation().contributions);
    CHECK(sampled.last_order() == copy.last_order());
    CHECK(sampled.explanation().contributions != other.explanation().contributions);
}

TEST_CASE("sampling stops when the goal is reached, and keeps its word") {
    const Matrix background = random_matrix(25, 4, 17);
    const Vector x = random_matrix(4, 1, 18);
    const Explanation exact = explain_exactly(crooked, x, background);
    const Explanation rough = explain_by_sampling(crooked, x, background, {.tolerance = 0.2}, 19);
    const Explanation fine = explain_by_sampling(crooked, x, background, {.tolerance = 0.02}, 19);
    CHECK(fine.model_calls > 20 * rough.model_calls);
    const double largest = fine.contributions.lpNorm<Eigen::Infinity>();
    CHECK(2.0 * fine.standard_errors.maxCoeff() <= 0.02 * largest);
    CHECK((fine.contributions - exact.contributions).lpNorm<Eigen::Infinity>() < 0.03 * largest);
    const Explanation bounded =
        explain_by_sampling(crooked, x, background, {.tolerance = 0.0, .max_steps = 40}, 19);
    CHECK(bounded.model_calls == 40 * 9 + 1);
    CHECK(SamplingGoal{.absolute_tolerance = 1e9}.is_reached(rough, 30));
    CHECK_FALSE(SamplingGoal{.absolute_tolerance = 1e9}.is_reached(rough, 29));
}
