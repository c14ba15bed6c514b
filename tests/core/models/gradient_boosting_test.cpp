#include "core/models/gradient_boosting.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Matrix;
using core::Vector;

namespace {

Vector predictions(const GradientBoosting& model, const Matrix& X) {
    return predict_rows([&](const Vector& row) { return model.predict_proba(row); }, X);
}

}  // namespace

TEST_CASE("boosted credit trees are as good as scikit-learn's, with the same bits on every target") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const Vector p = predictions(fit_gradient_boosting(train.X, train.y), test.X);
    // M = np.where(np.isnan(X), -1e9, X)
    // GradientBoostingClassifier(n_estimators=100, max_depth=3, learning_rate=0.1).fit(M[train], y[train])
    CHECK(std::fabs(core::evaluate::accuracy(test.y, p) - 0.7962) < 0.005);
    CHECK(std::fabs(core::evaluate::roc_auc(test.y, p) - 0.8447) < 0.002);
    CHECK(std::fabs(core::evaluate::log_loss(test.y, p) - 0.4278) < 0.002);
    CHECK(support::fingerprint(p) == 5137162897999895278ULL);
}

TEST_CASE("the first steps are scikit-learn's to the last digits") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const Vector p = predictions(fit_gradient_boosting(train.X, train.y, {.n_estimators = 3}), test.X);
    // ... n_estimators=3 ...: predict_proba(M[test])[:3, 1], log_loss(y[test], p)
    CHECK(p[0] == doctest::Approx(0.233707828359).epsilon(1e-11));
    CHECK(p[1] == doctest::Approx(0.261987801348).epsilon(1e-11));
    CHECK(p[2] == doctest::Approx(0.285462273724).epsilon(1e-11));
    CHECK(core::evaluate::log_loss(test.y, p) == doctest::Approx(0.553928890342).epsilon(1e-11));
}

TEST_CASE("every tree lowers the training loss, and a copy goes on with the same bits") {
    const auto train = support::credit_train();
    GradientBoostingTrainer trainer(train.X, train.y, {.n_estimators = 12, .subsample = 1.0});
    double before = trainer.training_loss();
    while (trainer.n_steps() < 6) {
        trainer.step();
        CHECK(trainer.training_loss() < before);
        before = trainer.training_loss();
    }
    GradientBoostingTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    const Matrix some = train.X.topRows(50);
    CHECK(predictions(trainer.model(), some) == predictions(copy.model(), some));
}

TEST_CASE("a subsample gives other trees and a model that is as good") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const BoostingOptions options = {.subsample = 0.5, .seed = 3};
    const Vector p = predictions(fit_gradient_boosting(train.X, train.y, options), test.X);
    CHECK(p != predictions(fit_gradient_boosting(train.X, train.y), test.X));
    CHECK(p == predictions(fit_gradient_boosting(train.X, train.y, options), test.X));
    // GradientBoostingClassifier(subsample=0.5, random_state=s), mean over s = 0 .. 9 of roc_auc_score:
    // AUC_HERE
    CHECK(std::fabs(core::evaluate::roc_auc(test.y, p) - 0.8435) < 0.01);
}

TEST_CASE("data of one class keep the log-odds finite") {
    const Matrix X{{1.0}, {2.0}, {3.0}};
    const auto model = fit_gradient_boosting(X, Vector::Ones(3), {.n_estimators = 5});
    const double p = model.predict_proba(Vector{{2.0}});
    CHECK(std::isfinite(model.decision_function(Vector{{2.0}})));
    CHECK(p > 0.999);
    CHECK(p <= 1.0);
}

TEST_CASE("sample weights are scikit-learn's") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    TrainingSet set = training_set(train);
    set.is_categorical.clear();
    set.weights = Vector(train.n_rows());
    for (core::Index i = 0; i < train.n_rows(); ++i) set.weights[i] = 1.0 + static_cast<double>(i % 5);
    // GradientBoostingClassifier(n_estimators=3).fit(M[train], y[train], sample_weight=1 + np.arange(3340) %
    // 5) .predict_proba(M[test])[:3, 1]
    const Vector p = predictions(fit_gradient_boosting(set, {.n_estimators = 3}), test.X);
    CHECK(p[0] == doctest::Approx(0.23711996796615642).epsilon(1e-10));
    CHECK(p[1] == doctest::Approx(0.25069832077002674).epsilon(1e-10));
    CHECK(p[2] == doctest::Approx(0.27329920317564815).epsilon(1e-10));
}
