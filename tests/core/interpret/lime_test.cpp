#include "core/interpret/lime.h"

#include "core/math/elementary.h"
#include "tests/support/credit.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

core::data::Dataset table() {
    core::data::Dataset dataset;
    dataset.X = support::random_matrix(500, 3, 1);
    dataset.X.col(0) = 10.0 + 2.0 * dataset.X.col(0).array();
    for (Index i = 0; i < 500; ++i) dataset.X(i, 2) = i % 5 == 0 ? 1.0 : 0.0;
    dataset.features = {{"a"}, {"b"}, {"c", {"no", "yes"}}};
    return dataset;
}

}  // namespace

TEST_CASE("the spread of features: means, deviations of the population, frequencies") {
    core::data::Dataset dataset = table();
    dataset.X(0, 1) = core::kNaN;
    const FeatureSpread spread = FeatureSpread::fit(dataset);
    const double n = 500.0;
    const double mean = dataset.X.col(0).sum() / n;
    CHECK(spread.mean[0] == doctest::Approx(mean).epsilon(1e-12));
    CHECK(spread.scale[0] ==
          doctest::Approx(std::sqrt((dataset.X.col(0).array() - mean).square().sum() / n)).epsilon(1e-12));
    CHECK(std::isfinite(spread.mean[1]));
    CHECK(spread.frequencies[2] == std::vector<double>{0.8, 0.2});
    CHECK(spread.frequencies[0].empty());
}

TEST_CASE("a linear model is found: b_j times the deviation, and a category's part") {
    const FeatureSpread spread = FeatureSpread::fit(table());
    const Predict linear = [](const Vector& x) { return 3.0 * x[0] - x[1] + (x[2] == 1.0 ? 5.0 : 0.0); };
    const Vector x{{11.0, 0.3, 1.0}};
    const LocalLine line = lime(linear, x, spread, {.n_samples = 2000, .alpha = 1e-9});
    CHECK(line.coefficients[0] == doctest::Approx(3.0 * spread.scale[0]).epsilon(1e-6));
    CHECK(line.coefficients[1] == doctest::Approx(-spread.scale[1]).epsilon(1e-6));
    CHECK(line.coefficients[2] == doctest::Approx(5.0).epsilon(1e-6));
    CHECK(line.r_squared == doctest::Approx(1.0).epsilon(1e-9));
    CHECK(line.local_prediction == doctest::Approx(linear(x)).epsilon(1e-6));
    CHECK(line.prediction == linear(x));
    CHECK(line.model_calls == 2000);
}

TEST_CASE("the ridge penalty and the weights are scikit-learn's: the normal equations hold") {
    // Minimum of sum w (f - c0 - c u)^2 + alpha |c|^2 on three samples of one feature, solved on paper:
    // Ridge(alpha=1).fit(u, f, sample_weight=w); x alone and its mirror images cannot be drawn, so the check
    // is that a heavy penalty shrinks by n var(u) / (n var(u) + alpha) around an endless kernel.
    const FeatureSpread spread{.mean = Vector::Zero(1), .scale = Vector::Ones(1), .frequencies = {{}}};
    const Predict linear = [](const Vector& x) { return 4.0 * x[0]; };
    const LimeOptions options{.n_samples = 4000, .kernel_width = 1e6, .alpha = 4000.0};
    const LocalLine line = lime(linear, Vector{{0.0}}, spread, options);
    CHECK(line.coefficients[0] == doctest::Approx(2.0).epsilon(0.05));
}

TEST_CASE("around the row a narrow kernel finds the gradient, around the mean a wide one the trend") {
    const FeatureSpread spread{.mean = Vector::Zero(1), .scale = Vector::Ones(1), .frequencies = {{}}};
    const Predict curved = [](const Vector& x) { return x[0] * x[0] * x[0]; };
    const LocalLine near =
        lime(curved, Vector{{2.0}}, spread,
             {.n_samples = 4000, .kernel_width = 0.1, .alpha = 1e-6, .centre = Centre::kRow});
    CHECK(near.coefficients[0] == doctest::Approx(12.0).epsilon(0.02));
    const LocalLine wide =
        lime(curved, Vector{{2.0}}, spread, {.n_samples = 20000, .kernel_width = 1e6, .alpha = 1e-6});
    CHECK(wide.coefficients[0] == doctest::Approx(3.0).epsilon(0.1));  // E[x x^3] / E[x^2] = 3
}

TEST_CASE("few samples tell other stories each time, many the same") {
    const auto train = support::credit_train();
    const FeatureSpread spread = FeatureSpread::fit(train);
    Vector x = train.X.row(5).transpose();
    x[8] = core::kNaN;
    const Predict wavy = [](const Vector& row) {
        return core::math::sin(row[3] * 0.2) + core::math::tanh(row[11] / 500.0) +
               (row[1] == 2.0 ? 0.5 : 0.0);
    };
    LimeStability few(wavy, x, spread, {.n_samples = 40}, 7);
    LimeStability many(wavy, x, spread, {.n_samples = 3000}, 7);
    CHECK(std::isnan(few.variables_stability(3)));
    CHECK(std::isinf(few.standard_deviation()[0]));
    for (int i = 0; i < 8; ++i) {
        few.step();
        many.step();
    }
    CHECK(few.standard_deviation().sum() > 4.0 * many.standard_deviation().sum());
    CHECK(many.variables_stability(2) > few.variables_stability(2));
    CHECK(many.variables_stability(13) == 1.0);
    CHECK(many.sign_agreement()[11] == doctest::Approx(1.0));
    CHECK(many.lines().front().coefficients == lime(wavy, x, spread, {.n_samples = 3000}, 7).coefficients);
}
