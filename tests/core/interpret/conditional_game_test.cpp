#include "core/interpret/conditional_game.h"

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

double product(const Vector& x) { return x[0] * x[1] + 2.0 * x[2]; }

std::vector<double> run(const Predict& predict, const Vector& x, const Matrix& background, double bandwidth,
                        const Vector& scale) {
    ConditionalGame game(mixtures_by_calls(predict), x, background, {scale, bandwidth});
    while (!game.finished()) game.step();
    return game.values();
}

}  // namespace

TEST_CASE("an endless bandwidth gives the interventional game") {
    const Matrix background = support::random_matrix(9, 3, 1);
    const Vector x = support::random_matrix(3, 1, 2);
    const auto values = run(product, x, background, core::kInfinity, Vector::Ones(3));
    CoalitionGame game(mixtures_by_calls(product), x, background);
    while (!game.finished()) game.step();
    for (std::size_t s = 0; s < values.size(); ++s) {
        CHECK(values[s] == doctest::Approx(game.values()[s]).epsilon(1e-13));
    }
}

TEST_CASE("bandwidth zero gives conditional means over the table itself") {
    // Rows of two binary features that agree in 3 of 4 cases; f = x0, so knowing x1 = 1 predicts x0 = 3/4.
    const Matrix background{{0, 0}, {0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 0}};
    const auto values =
        run([](const Vector& x) { return x[0]; }, Vector{{1.0, 1.0}}, background, 0.0, Vector::Zero(2));
    CHECK(values == std::vector<double>{0.5, 1.0, 0.75, 1.0});
    const Vector phi = shapley_values(values);
    CHECK(phi[0] == 0.375);  // the feature that the model does not read shares the credit
    CHECK(phi[1] == 0.125);
}

TEST_CASE("weights are those of the formula") {
    const Matrix background{{0.0, 1.0, 5.0}, {2.0, 2.0, 5.0}, {1.0, core::kNaN, 6.0}};
    const Vector x{{1.0, 1.0, 5.0}};
    const Vector scale{{2.0, 0.5, 0.0}};
    const Predict first = [](const Vector& row) { return row[0] + 10.0 * row[2]; };
    const auto values = run(first, x, background, 0.7, scale);
    // S = {1}: D^2 = 0, 4, 1; S = {0, 1}: D^2 = (1/4 + 0) / 2, (1/4 + 4) / 2, (0 + 1) / 2
    const auto weight = [](double squared) { return core::math::exp(-squared / (2.0 * 0.49)); };
    const double one = (50.0 + weight(4.0) * 52.0 + weight(1.0) * 61.0) / (1.0 + weight(4.0) + weight(1.0));
    CHECK(values[2] == doctest::Approx(one).epsilon(1e-13));
    const double w0 = weight(0.125);
    const double w1 = weight(2.125);
    const double w2 = weight(0.5);
    CHECK(values[3] == doctest::Approx((51.0 * w0 + 51.0 * w1 + 61.0 * w2) / (w0 + w1 + w2)).epsilon(1e-13));
}

TEST_CASE("far rows do not underflow: the nearest one speaks") {
    const Matrix background{{1e6, 0.0}, {2e6, 1.0}};
    const auto values =
        run([](const Vector& x) { return x[1]; }, Vector{{0.0, 7.0}}, background, 1e-3, Vector::Ones(2));
    CHECK(values[1] == 0.0);
    CHECK(values[3] == 7.0);
}

TEST_CASE("normal features with correlation: the estimate nears the known conditional means") {
    // x0, x1 standard normal with correlation 0.8, f = x0: E[f | x1 = 1] = 0.8
    Matrix background = support::random_matrix(4000, 2, 3);
    background.col(1) = 0.8 * background.col(0) + 0.6 * background.col(1);
    const auto values =
        run([](const Vector& x) { return x[0]; }, Vector{{0.3, 1.0}}, background, 0.1, Vector::Ones(2));
    CHECK(std::fabs(values[2] - 0.8) < 0.08);  // about 160 rows with a deviation of 0.6: 0.05
    CHECK(std::fabs(values[0]) < 0.05);
}
