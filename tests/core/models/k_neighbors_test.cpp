#include "core/models/k_neighbors.h"

#include "core/evaluate/metrics.h"
#include "tests/support/wine.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

double accuracy(const KNeighbors& model, const core::data::Dataset& test) {
    double n_right = 0.0;
    for (Index i = 0; i < test.n_rows(); ++i) {
        Index most = 0;
        model.predict_proba(test.X.row(i).transpose(), 3).maxCoeff(&most);
        n_right += most == static_cast<Index>(test.y[i]) ? 1.0 : 0.0;
    }
    return n_right / static_cast<double>(test.n_rows());
}

}  // namespace

TEST_CASE("the neighbours and their votes are scikit-learn's") {
    const auto [train, test] = support::parted(support::scaled_wine());
    // k = KNeighborsClassifier().fit(Z[~te], y[~te]); k.score(Z[te], y[te]), k.kneighbors(Z[te][:1])[1],
    // k.predict_proba(Z[te])[20]
    const KNeighbors uniform(train.X, train.y);
    CHECK(uniform.neighbors(test.X.row(0).transpose()) == std::vector<Index>{13, 37, 26, 4, 36});
    CHECK((uniform.predict_proba(test.X.row(20).transpose(), 3) - Vector{{0.0, 0.8, 0.2}}).norm() < 1e-15);
    CHECK(accuracy(uniform, test) == doctest::Approx(0.9666666666666667).epsilon(1e-14));
    // KNeighborsClassifier(n_neighbors=7, weights='distance')
    const KNeighbors weighted(train.X, train.y, {.n_neighbors = 7, .weights = NeighborWeights::kDistance});
    const Vector p = weighted.predict_proba(test.X.row(20).transpose(), 3);
    CHECK(p[1] == doctest::Approx(0.869027073292089).epsilon(1e-12));
    CHECK(accuracy(weighted, test) == doctest::Approx(0.9666666666666667).epsilon(1e-14));
}

TEST_CASE("numbers are predicted as scikit-learn predicts them") {
    const auto [train, test] = support::parted(support::scaled_wine());
    const auto [raw_train, raw_test] = support::parted(support::numbers_and_class("wine"));
    // r = KNeighborsRegressor(n_neighbors=4, weights='distance').fit(Z[~te], X[~te][:, 12]);
    // r.predict(Z[te])[:3]
    const KNeighbors model(train.X, raw_train.X.col(12),
                           {.n_neighbors = 4, .weights = NeighborWeights::kDistance});
    const double expected[] = {925.2958706912868, 1236.5970483184979, 1095.2027204646556};
    for (Index i = 0; i < 3; ++i) {
        CHECK(model.predict(test.X.row(i).transpose()) == doctest::Approx(expected[i]).epsilon(1e-12));
    }
    CHECK(model.predict(train.X.row(9).transpose()) == raw_train.X(9, 12));  // distance 0 speaks alone
}

TEST_CASE("of rows at the same distance the first are nearer") {
    const KNeighbors model(Matrix{{1.0}, {-1.0}, {1.0}}, Vector{{1, 2, 3}}, {.n_neighbors = 2});
    CHECK(model.neighbors(Vector{{0.0}}) == std::vector<Index>{0, 1});
    CHECK(model.predict(Vector{{0.0}}) == 1.5);
}
