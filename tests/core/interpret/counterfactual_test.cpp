#include "core/interpret/counterfactual.h"

#include "core/math/elementary.h"
#include "core/models/gradient_boosting.h"
#include "tests/support/credit.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::kInfinity;
using core::Matrix;
using core::Vector;

namespace {

FeatureChange number(double scale, core::Interval bounds = {-10.0, 10.0}) {
    FeatureChange change{.scale = scale, .bounds = bounds};
    for (int k = -10; k <= 10; ++k) change.candidates.push_back(k);
    return change;
}

CounterfactualSearch run(const Predict& predict, const Vector& x, const std::vector<FeatureChange>& changes,
                         const CounterfactualOptions& options = {}) {
    CounterfactualSearch search(predict, x, changes, options);
    while (!search.finished()) search.advance(1000);
    return search;
}

}  // namespace

TEST_CASE("for a linear model the nearest row moves the one feature that is worth most for its price") {
    // 2 x0 + x1 - x2 >= 5 from 0: a unit of price buys 2, 3 and 2 units of the score
    const Predict linear = [](const Vector& x) { return 2.0 * x[0] + x[1] - x[2]; };
    const auto search =
        run(linear, Vector::Zero(3), {number(1.0), number(3.0), number(2.0)}, {.target = {5.0, kInfinity}});
    const Counterfactual nearest = search.nearest().value();
    CHECK(nearest.changed == std::vector<Index>{1});
    CHECK(nearest.row[1] == doctest::Approx(5.0).epsilon(1e-5));
    CHECK(nearest.distance == doctest::Approx(5.0 / 3.0).epsilon(1e-5));
    CHECK(nearest.prediction >= 5.0);
    CHECK_FALSE(search.with_changes(2).has_value());
}

TEST_CASE("fixed features stay, bounds and directions are kept") {
    const Predict linear = [](const Vector& x) { return 2.0 * x[0] + x[1] - x[2]; };
    FeatureChange fixed = number(3.0);
    fixed.is_fixed = true;
    // x0 at most 1.5, x1 fixed, x2 only upwards, which does not help
    const std::vector<FeatureChange> changes = {number(1.0, {-10.0, 1.5}), fixed, number(2.0, {0.0, 10.0})};
    CHECK_FALSE(run(linear, Vector::Zero(3), changes, {.target = {5.0, kInfinity}}).nearest().has_value());
    const auto search = run(linear, Vector::Zero(3), changes, {.target = {1.5, kInfinity}});
    CHECK(search.nearest()->row[0] == doctest::Approx(0.75).epsilon(1e-5));
    CHECK(search.nearest()->row[1] == 0.0);
}

TEST_CASE("where one change is not enough two are found, and the fewest and the nearest may differ") {
    // either x0 >= 9, or x1 >= 1 and x2 >= 1
    const Predict either = [](const Vector& x) {
        return x[0] >= 9.0 || (x[1] >= 1.0 && x[2] >= 1.0) ? 1.0 : 0.0;
    };
    const auto search = run(either, Vector::Zero(3), {number(1.0), number(1.0), number(1.0)});
    CHECK(search.sparsest()->changed == std::vector<Index>{0});
    CHECK(search.nearest()->changed == std::vector<Index>{1, 2});
    CHECK(search.nearest()->distance == doctest::Approx(2.0).epsilon(1e-5));
    CHECK(search.with_changes(1)->distance == doctest::Approx(9.0).epsilon(1e-5));
}

TEST_CASE("on a grid the answer is that of trying everything") {
    const Predict crooked = [](const Vector& x) {
        return core::math::sin(x[0]) + core::math::sin(1.7 * x[1]) * x[2] * 0.3 + (x[3] == 2.0 ? 0.4 : 0.0);
    };
    std::vector<FeatureChange> changes = {number(1.0, {-4.0, 4.0}), number(2.0, {-4.0, 4.0}),
                                          number(0.7, {-4.0, 4.0})};
    for (FeatureChange& change : changes) change.is_whole = true;
    changes.push_back({.is_categorical = true, .candidates = {0.0, 1.0, 2.0}});
    for (double target : {0.8, 1.3, 1.9, 2.4}) {
        for (int max_changes : {1, 2, 3}) {
            double best = kInfinity;
            for (int a = -4; a <= 4; ++a) {
                for (int b = -4; b <= 4; ++b) {
                    for (int c = -4; c <= 4; ++c) {
                        for (int d = 0; d < 3; ++d) {
                            const int n = (a != 0) + (b != 0) + (c != 0) + (d != 0);
                            const Vector row{{double(a), double(b), double(c), double(d)}};
                            if (n > max_changes || crooked(row) < target) continue;
                            best = std::min(best,
                                            std::abs(a) + std::abs(b) / 2.0 + std::abs(c) / 0.7 + (d != 0));
                        }
                    }
                }
            }
            const auto search = run(crooked, Vector::Zero(4), changes,
                                    {.target = {target, kInfinity}, .max_changes = max_changes});
            CHECK(search.nearest().has_value() == std::isfinite(best));
            if (search.nearest()) CHECK(search.nearest()->distance == doctest::Approx(best).epsilon(1e-12));
        }
    }
}

TEST_CASE("a row that is judged as wanted already needs no change") {
    const auto search = run([](const Vector&) { return 0.9; }, Vector::Zero(2), {number(1.0), number(1.0)});
    CHECK(search.nearest()->changed.empty());
    CHECK(search.nearest()->distance == 0.0);
    CHECK(search.with_changes(0).has_value());
}

TEST_CASE("a missing value may be filled in at the price of a category") {
    const Predict filled = [](const Vector& x) { return std::isnan(x[0]) ? 0.0 : 1.0; };
    const auto search = run(filled, Vector{{core::kNaN}}, {number(5.0)});
    CHECK(search.nearest()->distance == 1.0);
}

TEST_CASE("a refused loan: the answer is accepted, near, and work in slices finds the same") {
    const auto train = support::credit_train();
    const auto model = core::models::fit_gradient_boosting(train.X, train.y, {.n_estimators = 20});
    const Predict good = [&](const Vector& x) { return 1.0 - model.predict_proba(x); };
    const auto test = support::credit_test();
    Index row = 0;
    while (good(test.X.row(row).transpose()) > 0.45) ++row;
    const Vector x = test.X.row(row).transpose();
    auto changes = feature_changes(train, 8);
    changes[3].is_fixed = true;  // age
    CounterfactualSearch whole(good, x, changes, {.max_changes = 2});
    whole.advance(1LL << 40);
    CounterfactualSearch sliced(good, x, changes, {.max_changes = 2});
    while (!sliced.finished()) sliced.advance(100);
    REQUIRE(whole.nearest().has_value());
    CHECK(whole.nearest()->prediction >= 0.5);
    CHECK(whole.nearest()->row[3] == x[3]);
    CHECK(whole.nearest()->changed.size() <= 2);
    CHECK(whole.nearest()->row == sliced.nearest()->row);
    CHECK(whole.model_calls() == sliced.model_calls());
}

TEST_CASE("rules from data: bounds, robust scales, whole numbers and all categories") {
    core::data::Dataset dataset{
        .X = Matrix{{1.0, 0.5, 0.0}, {2.0, 0.5, 1.0}, {3.0, 2.5, 2.0}, {10.0, 0.5, core::kNaN}},
        .y = Vector::Zero(4),
        .features = {{"a"}, {"b"}, {"c", {"x", "y", "z"}}},
        .target = "t"};
    const auto changes = feature_changes(dataset, 4);
    CHECK(changes[0].is_whole);
    CHECK(changes[0].bounds.low == 1.0);
    CHECK(changes[0].bounds.high == 10.0);
    CHECK(changes[0].scale == 1.0);  // |1.5|, |0.5|, |0.5|, |7.5| around 2.5: median 1
    CHECK_FALSE(changes[1].is_whole);
    CHECK(changes[1].scale == doctest::Approx(std::sqrt(0.75)));  // the median deviation is 0
    CHECK(changes[2].is_categorical);
    CHECK(changes[2].candidates == std::vector<double>{0.0, 1.0, 2.0});
}
