#include "core/interpret/kernel_shap.h"

#include "core/interpret/exact_shapley.h"
#include "core/math/elementary.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

double crooked(const Vector& x) {
    double sum = x[0] * x[1] * x[2] - (x[3] > 0.0 ? x[0] : 2.0 * x[2]);
    for (Index j = 4; j < x.size(); ++j) sum += core::math::tanh(x[j] * x[j - 1]);
    return sum;
}

double largest(const Vector& difference) { return difference.lpNorm<Eigen::Infinity>(); }

}  // namespace

TEST_CASE("with all coalitions the regression gives the exact values") {
    for (Index d : {4, 5, 6, 9, 10}) {
        const Matrix background = support::random_matrix(6, d, 1);
        const Vector x = support::random_matrix(d, 1, 2);
        const KernelShap planned(crooked, x, background);
        CHECK(planned.is_exact());
        const Explanation explanation = kernel_shap(crooked, x, background);
        const Explanation exact = explain_exactly(crooked, x, background);
        CHECK(largest(explanation.contributions - exact.contributions) < 1e-9);
        CHECK(explanation.baseline == doctest::Approx(exact.baseline).epsilon(1e-13));
        CHECK(explanation.standard_errors == Vector::Zero(d));
        CHECK(explanation.model_calls == 6 * ((1 << d) - 1) + 1);
    }
}

TEST_CASE("drawn coalitions come near the exact values, and contributions add up exactly") {
    const Matrix background = support::random_matrix(4, 11, 3);
    const Vector x = support::random_matrix(11, 1, 4);
    const Vector exact = explain_exactly(crooked, x, background).contributions;
    const Explanation explanation = kernel_shap(crooked, x, background, 400, 5);
    const Vector z = (explanation.contributions - exact).cwiseQuotient(explanation.standard_errors);
    CHECK(largest(z) < 4.0);
    CHECK(explanation.standard_errors.minCoeff() > 0.0);
    CHECK(std::fabs(explanation.prediction - explanation.baseline - explanation.contributions.sum()) < 1e-12);
}

TEST_CASE("standard errors tell the truth: 99 % of the values lie within three of them") {
    const Matrix background = support::random_matrix(2, 8, 6);
    const Vector x = support::random_matrix(8, 1, 7);
    const Vector exact = explain_exactly(crooked, x, background).contributions;
    constexpr int kTrials = 300;
    Vector squares = Vector::Zero(8);
    int n_far = 0;
    for (std::uint64_t seed = 0; seed < kTrials; ++seed) {
        const Explanation estimate = kernel_shap(crooked, x, background, 150, seed);
        const Vector z = (estimate.contributions - exact).cwiseQuotient(estimate.standard_errors);
        squares += z.cwiseAbs2();
        n_far += static_cast<int>((z.array().abs() > 3.0).count());
    }
    CHECK(n_far <= 8 * kTrials / 100);
    CHECK(squares.mean() / kTrials == doctest::Approx(1.0).epsilon(0.2));
}

TEST_CASE("features equal to the whole background take no part; one feature alone takes all") {
    Matrix background = support::random_matrix(5, 6, 8);
    Vector x = support::random_matrix(6, 1, 9);
    background.col(2).setConstant(x[2]);
    background.col(5).setConstant(core::kNaN);
    x[5] = core::kNaN;
    const Predict predict = [](const Vector& row) { return crooked(row.head(5)); };
    const Explanation explanation = kernel_shap(predict, x, background);
    CHECK(explanation.contributions[2] == 0.0);
    CHECK(explanation.contributions[5] == 0.0);
    CHECK(explanation.model_calls == 5 * 15 + 1);
    const Matrix same = x.transpose().replicate(3, 1);
    CHECK(kernel_shap(predict, x, same).contributions == Vector::Zero(6));
    const Predict square = [](const Vector& row) { return row[0] * row[0]; };
    CHECK(kernel_shap(square, Vector{{3.0}}, Matrix{{1.0}, {2.0}}).contributions[0] == 6.5);
}

TEST_CASE("equal seeds give equal runs, before the end nothing is claimed") {
    const Matrix background = support::random_matrix(2, 12, 10);
    const Vector x = support::random_matrix(12, 1, 11);
    KernelShap run(crooked, x, background, 60, 12);
    CHECK_FALSE(run.is_exact());
    CHECK(std::isnan(run.explanation().contributions[0]));
    run.step();
    CHECK(run.progress() > 0.0);
    KernelShap copy = run;
    while (!run.finished()) run.step();
    while (!copy.finished()) copy.step();
    CHECK(run.explanation().contributions == copy.explanation().contributions);
    CHECK(run.explanation().contributions != kernel_shap(crooked, x, background, 60, 13).contributions);
}
