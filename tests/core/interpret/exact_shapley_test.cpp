#include "core/interpret/exact_shapley.h"

#include "core/math/elementary.h"
#include "core/models/gradient_boosting.h"
#include "core/models/logistic_regression.h"
#include "core/models/pipeline.h"
#include "core/random.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

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

// An uneven function of five features; the fourth plays no part.
double crooked(const Vector& x) {
    return x[0] * x[1] + core::math::exp(0.3 * x[2]) - (x[4] > 0.2 ? x[0] : 2.0 * x[2] * x[1]);
}

// The definition by orders, 5! of them: the mean change when a feature joins those before it, over orders and
// rows.
Vector by_all_orders(const Predict& predict, const Vector& x, const Matrix& background) {
    std::vector<Index> order(static_cast<std::size_t>(x.size()));
    std::iota(order.begin(), order.end(), Index{0});
    Vector phi = Vector::Zero(x.size());
    double count = 0.0;
    do {
        for (Index row = 0; row < background.rows(); ++row, count += 1.0) {
            Vector mixed = background.row(row).transpose();
            for (Index feature : order) {
                const double before = predict(mixed);
                mixed[feature] = x[feature];
                phi[feature] += predict(mixed) - before;
            }
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return phi / count;
}

core::models::Pipeline<core::models::LogisticRegression> logistic_credit_model() {
    const auto train = support::credit_train();
    const auto encoder = core::data::Encoder::fit(train);
    return {encoder, core::models::fit_logistic_regression(encoder.transform(train.X), train.y)};
}

}  // namespace

TEST_CASE("the Shapley values of the glove game are known") {
    // Shapley's example: player 0 has a left glove, 1 and 2 right ones; a pair is worth 1. phi = (2/3, 1/6,
    // 1/6).
    std::vector<double> game(8, 0.0);
    for (std::size_t coalition : {3U, 5U, 7U}) game[coalition] = 1.0;
    const Vector phi = shapley_values(game);
    CHECK(phi[0] == doctest::Approx(2.0 / 3.0).epsilon(1e-15));
    CHECK(phi[1] == doctest::Approx(1.0 / 6.0).epsilon(1e-15));
    CHECK(phi[2] == doctest::Approx(1.0 / 6.0).epsilon(1e-15));
    CHECK(shapley_values({5.0}).size() == 0);
    CHECK(shapley_values({5.0, 7.0})[0] == 2.0);
}

TEST_CASE("the United Nations Security Council of 1950: Shapley and Shubik's power index") {
    // 5 permanent members with a veto and 6 others; 7 votes pass (Shapley and Shubik, 1954): the five share
    // 76/77.
    std::vector<double> game(std::size_t{1} << 11);
    for (std::size_t coalition = 0; coalition < game.size(); ++coalition) {
        game[coalition] = (coalition & 31U) == 31U && std::popcount(coalition) >= 7 ? 1.0 : 0.0;
    }
    const Vector phi = shapley_values(game);
    CHECK(phi.head(5).sum() == doctest::Approx(76.0 / 77.0).epsilon(1e-13));
    CHECK(phi[10] == doctest::Approx(1.0 / 462.0).epsilon(1e-13));
}

TEST_CASE("exact values agree with the definition over all orders") {
    const Matrix background = random_matrix(7, 5, 1);
    const Vector x = random_matrix(5, 1, 2);
    const Explanation explanation = explain_exactly(crooked, x, background);
    CHECK((explanation.contributions - by_all_orders(crooked, x, background)).norm() < 1e-12);
    CHECK(explanation.standard_errors.norm() == 0.0);
    CHECK(explanation.model_calls == 7 * 32 + 1);
}

TEST_CASE("features that do not vary from the background are left out without changing the values") {
    Matrix background = random_matrix(7, 5, 3);
    const Vector x = random_matrix(5, 1, 4);
    background(2, 0) = x[0];
    background(2, 4) = x[4];
    background.row(5) = x.transpose();
    const Explanation explanation = explain_exactly(crooked, x, background);
    CHECK((explanation.contributions - by_all_orders(crooked, x, background)).norm() < 1e-12);
    CHECK(explanation.model_calls == 5 * 32 + 8 + 1 + 1);
}

TEST_CASE("a linear model's values are b_i (x_i - mean_i)") {
    const Vector b{{1.5, -2.0, 0.0, 0.25, 3.0, -0.5}};
    const Matrix background = random_matrix(20, 6, 5);
    const Vector x = random_matrix(6, 1, 6);
    const Explanation explanation =
        explain_exactly([&](const Vector& row) { return 4.0 + b.dot(row); }, x, background);
    const Vector mean = background.colwise().mean().transpose();
    CHECK((explanation.contributions - b.cwiseProduct(x - mean)).norm() < 1e-12);
    CHECK(explanation.baseline == doctest::Approx(4.0 + b.dot(mean)).epsilon(1e-13));
}

TEST_CASE("Shapley's axioms: a dummy gets nothing, equals get the same, games add up") {
    const Matrix background = random_matrix(10, 5, 7);
    const Vector x = random_matrix(5, 1, 8);
    CHECK(explain_exactly(crooked, x, background).contributions[3] == 0.0);

    const Predict symmetric = [](const Vector& row) { return core::math::tanh(row[0] * row[1]) + row[2]; };
    Matrix same = background;
    same.col(1) = same.col(0);
    Vector y = x;
    y[1] = y[0];
    const Vector equal = explain_exactly(symmetric, y, same).contributions;
    CHECK(equal[0] == doctest::Approx(equal[1]).epsilon(1e-13));

    const Predict sum = [&](const Vector& row) { return crooked(row) + symmetric(row); };
    const Vector parts = explain_exactly(crooked, x, background).contributions +
                         explain_exactly(symmetric, x, background).contributions;
    CHECK((explain_exactly(sum, x, background).contributions - parts).norm() < 1e-12);
}

TEST_CASE("contributions of credit models add up to prediction minus baseline") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const Matrix background = train.X.topRows(10);
    const auto logistic = logistic_credit_model().predictor();
    const auto boosted = core::models::fit_gradient_boosting(train.X, train.y, {.n_estimators = 30});
    const Predict boosted_predict = [&](const Vector& row) { return boosted.predict_proba(row); };
    for (Index i = 0; i < 3; ++i) {
        const Vector x = test.X.row(i).transpose();
        for (const Predict& predict : {Predict(logistic), boosted_predict}) {
            const Explanation explanation = explain_exactly(predict, x, background);
            CHECK(explanation.prediction == predict(x));
            CHECK(explanation.baseline ==
                  doctest::Approx(core::models::predict_rows(predict, background).mean()).epsilon(1e-13));
            const double gap =
                explanation.prediction - explanation.baseline - explanation.contributions.sum();
            CHECK(std::fabs(gap) < 1e-12);
        }
    }
}

TEST_CASE("a missing value equals a missing value and no other") {
    Matrix background = random_matrix(3, 2, 9);
    background(1, 0) = core::kNaN;
    const Predict predict = [](const Vector& row) { return std::isnan(row[0]) ? 10.0 : row[0] + row[1]; };
    const Explanation explanation = explain_exactly(predict, Vector{{core::kNaN, 1.0}}, background);
    CHECK(explanation.model_calls == 4 + 2 + 4 + 1);
    CHECK(explanation.prediction - explanation.baseline ==
          doctest::Approx(explanation.contributions.sum()).epsilon(1e-13));
}

TEST_CASE("work in slices ends with the same bits as work in one go, and copies go their own way") {
    const Matrix background = random_matrix(6, 5, 10);
    const Vector x = random_matrix(5, 1, 11);
    ExactShapley sliced(crooked, x, background);
    CHECK(std::isnan(sliced.explanation().baseline));
    double progress = 0.0;
    int n_slices = 0;
    while (!sliced.finished()) {
        const ExactShapley copy = sliced;
        sliced.advance(50);
        CHECK(copy.progress() == progress);
        CHECK(sliced.progress() > progress);
        progress = sliced.progress();
        ++n_slices;
    }
    CHECK(n_slices == 4);  // 6 * 32 calls
    CHECK(progress == 1.0);
    CHECK(sliced.explanation().contributions == explain_exactly(crooked, x, background).contributions);
}

TEST_CASE("an explanation of the credit model has the same bits on every target") {
    const auto test = support::credit_test();
    const Explanation explanation =
        explain_exactly(logistic_credit_model().predictor(), test.X.row(3).transpose(), test.X.topRows(20));
    CHECK(support::fingerprint(explanation.contributions) == 11326040948802556526ULL);
}
