#include "core/models/softmax_regression.h"

#include "core/data/preprocessing.h"
#include "core/models/logistic_regression.h"
#include "core/models/softmax.h"
#include "tests/support/bits.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// Z = StandardScaler().fit_transform(X)
TrainingSet scaled(const std::string& name) {
    const auto data = support::numbers_and_class(name);
    return {.X = core::data::Standardizer::fit(data.X).transform(data.X), .y = data.y};
}

}  // namespace

TEST_CASE("three classes of wine get scikit-learn's coefficients") {
    const TrainingSet wine = scaled("wine");
    const SoftmaxRegression model = fit_softmax_regression(wine, {.C = 0.7, .tolerance = 1e-9});
    // m = LogisticRegression(C=0.7, solver='newton-cg', tol=1e-13, max_iter=2000).fit(Z, y)
    // m.coef_[:, 0], m.coef_[:, 12], m.intercept_, m.predict_proba(Z[[0, 70]])
    CHECK((model.coefficients.col(0) - Vector{{0.7461806447464909, -0.9381832398534742, 0.192002595106985}})
              .lpNorm<Eigen::Infinity>() < 1e-7);
    CHECK((model.coefficients.col(12) - Vector{{0.987900120253899, -1.0305323618790774, 0.04263224162517854}})
              .lpNorm<Eigen::Infinity>() < 1e-7);
    CHECK((model.intercepts - Vector{{0.35083625773369764, 0.673656022635707, -1.0244922803693943}})
              .lpNorm<Eigen::Infinity>() < 1e-7);
    const Vector p = model.predict_proba(wine.X.row(70).transpose());
    CHECK(std::fabs(p[0] - 0.008970397857947558) < 1e-7);
    CHECK(std::fabs(p[1] - 0.8474944271366386) < 1e-7);
    CHECK(model.predict(wine.X.row(70).transpose()) == 1);
}

TEST_CASE("with two classes the scores differ by those of logistic regression with half the penalty") {
    // |W|^2 / 2 over two opposite rows w / 2 is |w|^2 / 4: C doubles
    const TrainingSet cancer = scaled("breast_cancer");
    const SoftmaxRegression two = fit_softmax_regression(cancer, {.C = 0.5, .tolerance = 1e-9});
    const LogisticRegression one = fit_logistic_regression(cancer.X, cancer.y, {.C = 1.0});
    const Vector w = (two.coefficients.row(1) - two.coefficients.row(0)).transpose();
    CHECK((w - one.coefficients).lpNorm<Eigen::Infinity>() < 1e-6);
}

TEST_CASE("a copy goes on with the same bits, the objective falls") {
    SoftmaxTrainer trainer(scaled("wine"));
    for (int i = 0; i < 5; ++i) trainer.step();
    SoftmaxTrainer copy = trainer;
    const double before = trainer.objective();
    for (int i = 0; i < 5; ++i) {
        trainer.step();
        copy.step();
    }
    CHECK(trainer.objective() < before);
    CHECK(trainer.model().coefficients == copy.model().coefficients);
    CHECK(support::fingerprint(trainer.model().coefficients.reshaped()) == 14813545984451199570ULL);
}

TEST_CASE("softmax and its relatives do not overflow") {
    CHECK(softmax(Vector{{1000.0, 1000.0}}) == Vector{{0.5, 0.5}});
    CHECK(log_sum_exp(Vector{{-1000.0, -1000.0}}) == doctest::Approx(-1000.0 + std::log(2.0)).epsilon(1e-15));
    CHECK(softplus(1000.0) == 1000.0);
    CHECK(softplus(0.0) == doctest::Approx(std::log(2.0)).epsilon(1e-15));
}
