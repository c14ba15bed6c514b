#include "core/interpret/coalition_game.h"

#include "core/interpret/exact_shapley.h"
#include "core/math/elementary.h"
#include "core/models/mixtures.h"
#include "core/random.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

double crooked(const Vector& x) {
    return x[0] * x[1] + core::math::exp(0.3 * x[2]) - (x[3] > 0.2 ? x[0] : x[1]);
}

Matrix random_matrix(Index rows, Index columns, std::uint64_t seed) {
    core::Random random(seed);
    Matrix X(rows, columns);
    for (double& value : X.reshaped()) value = random.normal();
    return X;
}

std::vector<double> run(CoalitionGame game) {
    while (!game.finished()) game.step();
    return game.values();
}

}  // namespace

TEST_CASE("a coalition's value is the mean prediction with its features taken from the row explained") {
    const Matrix background = random_matrix(6, 4, 1);
    const Vector x = random_matrix(4, 1, 2);
    CoalitionGame game(mixtures_by_calls(crooked), x, background);
    while (!game.finished()) game.step();
    const std::vector<double> values = game.values();
    REQUIRE(values.size() == 16);
    for (std::size_t coalition = 0; coalition < 16; ++coalition) {
        double sum = 0.0;
        for (Index row = 0; row < 6; ++row) {
            Vector mixed = background.row(row).transpose();
            for (Index j = 0; j < 4; ++j) {
                if (((coalition >> j) & 1U) != 0) mixed[j] = x[j];
            }
            sum += crooked(mixed);
        }
        CHECK(values[coalition] == doctest::Approx(sum / 6.0).epsilon(1e-14));
    }
    CHECK(game.n_predictions() == 6 * 16);
}

TEST_CASE("features that are equal in a background row cost nothing and change nothing") {
    Matrix background = random_matrix(5, 4, 3);
    Vector x = random_matrix(4, 1, 4);
    const std::vector<double> before = run({mixtures_by_calls(crooked), x, background});
    background(1, 2) = x[2];
    background(3, 0) = x[0];
    background(3, 3) = x[3];
    CoalitionGame game(mixtures_by_calls(crooked), x, background);
    while (!game.finished()) game.step();
    CHECK(game.n_predictions() == 3 * 16 + 8 + 4);
    const Explanation expected = explain_exactly(crooked, x, background);
    CHECK((shapley_values(game.values()) - expected.contributions).norm() < 1e-13);
    CHECK(game.values() != before);
    x[1] = core::kNaN;
    background(0, 1) = core::kNaN;
    CoalitionGame missing([](const Vector&, const Vector&, auto, auto outputs) { outputs[0] = 1.0; }, x,
                          background.topRows(1));
    missing.step();
    CHECK(missing.n_predictions() == 8);
}

TEST_CASE("the table of a boosted credit model gives the exact Shapley values") {
    const auto train = support::credit_train();
    const auto model = core::models::fit_gradient_boosting(train.X, train.y, {.n_estimators = 30});
    const Matrix background = train.X.topRows(8);
    const PredictMixtures mixtures = [&](const Vector& x, const Vector& b, std::span<const Index> features,
                                         std::span<double> outputs) {
        core::models::predict_mixtures(model, {x, b, features}, outputs);
    };
    const Predict predict = [&](const Vector& row) { return model.predict_proba(row); };
    for (Index row : {0, 7}) {
        const Vector x = support::credit_test().X.row(row).transpose();
        const std::vector<double> values = run({mixtures, x, background});
        const Explanation expected = explain_exactly(predict, x, background);
        CHECK((shapley_values(values) - expected.contributions).lpNorm<Eigen::Infinity>() < 1e-13);
        CHECK(std::fabs(values.front() - expected.baseline) < 1e-14);
        CHECK(std::fabs(values.back() - expected.prediction) < 1e-14);
    }
}
