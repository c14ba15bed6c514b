#include "core/models/feature_map.h"
#include "core/models/linear_problem.h"
#include "tests/support/cars.h"

#include <doctest/doctest.h>

using core::Matrix;
using core::Vector;
using core::data::Scaling;
using core::models::chebyshev_columns;
using core::models::FeatureMap;
using core::models::Loss;

TEST_CASE("Chebyshev columns equal NumPy's") {
    // chebvander((np.array([1.5, 3.2, 5.4]) - 3.5) / 2, 5)[:, 1:]
    const Matrix T = chebyshev_columns(support::vector({1.5, 3.2, 5.4}), {1.5, 5.5}, 5);
    const std::vector<double> last{-1.0, -0.683714999999999, -0.017004999999997494};
    for (core::Index i = 0; i < 3; ++i) CHECK(T(i, 4) == doctest::Approx(last[static_cast<std::size_t>(i)]));
    CHECK(T(1, 1) == doctest::Approx(-0.955));
    CHECK(T(2, 0) == doctest::Approx(0.95));
}

TEST_CASE("Scaled and unscaled weights are the same model") {
    const auto cars = support::cars({"wt", "hp"}, "mpg", Loss::kSquared);
    const FeatureMap scaled = FeatureMap::fit(cars.X, {});
    const FeatureMap raw = FeatureMap::fit(cars.X, {.scaling = Scaling::kNone});
    CHECK(raw.transform(cars.X) == cars.X);
    const Vector theta = support::vector({-3.0, 2.0, 20.0});
    const Vector unscaled = scaled.unscaled_weights(theta);
    const Vector by_scaled = core::models::scores({scaled.transform(cars.X), cars.y, Loss::kSquared}, theta);
    const Vector by_raw = core::models::scores({cars.X, cars.y, Loss::kSquared}, unscaled);
    CHECK((by_scaled - by_raw).norm() < 1e-10);
    CHECK((scaled.scaled_weights(unscaled) - theta).norm() < 1e-12);
    CHECK(raw.scaled_weights(theta) == theta);
}

TEST_CASE("Bends are standardised on the training rows alone") {
    const auto cars = support::cars({"hp"}, "mpg", Loss::kSquared);
    const FeatureMap map = FeatureMap::fit(cars.X.topRows(20), {.degree = 4, .range = {50.0, 340.0}});
    const Matrix Z = map.transform(cars.X.topRows(20));
    CHECK(Z.cols() == 4);
    CHECK(Z.colwise().mean().cwiseAbs().maxCoeff() < 1e-13);
    CHECK(map.transform(cars.X.bottomRows(12)).colwise().mean().cwiseAbs().maxCoeff() > 0.01);
}
