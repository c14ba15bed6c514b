#include "core/interpret/accumulated_local_effects.h"

#include "core/math/elementary.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// i = np.arange(30); X = np.stack([i * 7 % 30 / 3, i * 7 % 30 / 3 + i * 11 % 5 / 5, i * i % 7], 1)
Matrix table() {
    Matrix X(30, 3);
    for (int i = 0; i < 30; ++i) {
        X.row(i) << (i * 7) % 30 / 3.0, (i * 7) % 30 / 3.0 + (i * 11) % 5 / 5.0, (i * i) % 7;
    }
    return X;
}

double crooked(const Vector& x) { return x[0] * x[1] + core::math::sin(x[2]); }

void check_close(const Vector& values, const std::vector<double>& expected) {
    REQUIRE(values.size() == static_cast<Index>(expected.size()));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(values[static_cast<Index>(i)] == doctest::Approx(expected[i]).epsilon(1e-13));
    }
}

}  // namespace

TEST_CASE("effects are those of the definition, computed with NumPy") {
    // z = np.concatenate([[x.min()], np.quantile(x, np.arange(1, 5) / 4, method='inverted_cdf')]), x = X[:,
    // 0] k = np.clip(np.searchsorted(z, x, side='left'), 1, 4) - 1; d = f(x -> z[k + 1]) - f(x -> z[k]) n =
    // np.bincount(k); step = np.bincount(k, d) / n; e = np.concatenate([[0], np.cumsum(step)]) e -= ((e[1:] +
    // e[:-1]) / 2 * n).sum() / 30; se = [d[k == q].std(ddof=1) / np.sqrt(n[q]) for q in range(4)]
    const auto ale = accumulated_local_effects(crooked, table(), 0, 4);
    check_close(ale.grid, {0.0, 2.3333333333333335, 4.666666666666667, 7.333333333333333, 9.666666666666666});
    check_close(ale.effects, {-17.856296296296296, -14.317407407407408, -4.695185185185185,
                              12.682592592592588, 33.971481481481476});
    check_close(ale.standard_errors,
                {0.7259093913460857, 0.6750095259196752, 0.8296107329669539, 0.6750095259196741});
    CHECK(ale.counts == std::vector<int>{8, 7, 8, 7});
    CHECK(ale.model_calls == 60);
}

TEST_CASE("an additive part is found as it is, whatever else the features do together") {
    const Matrix X = table();
    const auto ale =
        accumulated_local_effects([](const Vector& x) { return 3.0 * x[0] - x[1] * x[2]; }, X, 0, 10);
    for (Index k = 0; k < ale.steps.size(); ++k) {
        CHECK(ale.steps[k] == doctest::Approx(3.0 * (ale.grid[k + 1] - ale.grid[k])).epsilon(1e-12));
        CHECK(ale.standard_errors[k] < 1e-12);
    }
}

TEST_CASE("rows without the feature's value are left out; one value alone has no effect") {
    Matrix X = table();
    const auto all = accumulated_local_effects(crooked, X.bottomRows(29), 0, 5);
    X(0, 0) = core::kNaN;
    const auto present = accumulated_local_effects(crooked, X, 0, 5);
    CHECK(present.effects == all.effects);
    CHECK(std::accumulate(present.counts.begin(), present.counts.end(), 0) == 29);
    X.col(0).setConstant(2.0);
    CHECK(accumulated_local_effects(crooked, X, 0, 5).grid.size() == 0);
}

TEST_CASE("a category's effects follow the given order and are zero on average") {
    Matrix X = support::random_matrix(40, 2, 1);
    for (Index i = 0; i < 40; ++i) X(i, 0) = static_cast<double>(i % 3);
    const auto predict = [](const Vector& x) { return x[0] == 2.0 ? 10.0 : x[0] + x[1]; };
    const auto ale = accumulated_local_effects(predict, X, 0, {1, 0, 2});
    CHECK(ale.counts == std::vector<int>{13, 14, 13});
    CHECK(ale.steps[0] == doctest::Approx(-1.0).epsilon(1e-13));
    double rest = 0.0;
    double n = 0.0;
    for (Index i = 0; i < 40; ++i) {
        if (X(i, 0) == 1.0) continue;
        rest += X(i, 1);
        n += 1.0;
    }
    CHECK(ale.steps[1] == doctest::Approx(10.0 - rest / n).epsilon(1e-13));
    CHECK(std::fabs(13 * ale.effects[0] + 14 * ale.effects[1] + 13 * ale.effects[2]) < 1e-12);
    CHECK(accumulated_local_effects(predict, X, 0, std::vector<int>{1}).effects.size() == 0);
}

TEST_CASE("the curve is straight between its grid points and level beyond them") {
    Vector grid(3);
    Vector effects(3);
    grid << 0, 2, 3;
    effects << -1, 1, 5;
    AccumulatedLocalEffects curve;
    curve.grid = grid;
    curve.effects = effects;
    CHECK(curve.at(0.5) == -0.5);
    CHECK(curve.at(2.0) == 1.0);
    CHECK(curve.at(2.5) == 3.0);
    CHECK(curve.at(-7.0) == -1.0);
    CHECK(curve.at(7.0) == 5.0);
    CHECK(std::isnan(AccumulatedLocalEffects{}.at(1.0)));
}

TEST_CASE("errors of the steps add up in squares along the curve") {
    AccumulatedLocalEffects curve;
    curve.grid = Vector::LinSpaced(3, 0.0, 2.0);
    curve.standard_errors = Vector(2);
    curve.standard_errors << 3.0, 4.0;
    CHECK(curve.rise_error(0.0, 0.0) == 0.0);
    CHECK(curve.rise_error(0.0, 1.0) == 3.0);
    CHECK(curve.rise_error(0.5, 2.0) == 5.0);
    CHECK(curve.rise_error(1.0, 2.0) == 4.0);
    CHECK(AccumulatedLocalEffects{}.rise_error(0.0, 1.0) == 0.0);
}
