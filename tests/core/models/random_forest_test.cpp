#include "core/models/random_forest.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Matrix;
using core::Vector;

namespace {

const ForestOptions kOptions = {.n_estimators = 100, .tree = {.min_samples_leaf = 5}, .seed = 1};

Vector predictions(const RandomForest& forest, const Matrix& X) {
    return predict_rows([&](const Vector& row) { return forest.predict_proba(row); }, X);
}

}  // namespace

TEST_CASE("a credit forest is as good as scikit-learn's, with the same bits on every target") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const Vector p = predictions(fit_random_forest(train.X, train.y, kOptions), test.X);
    // M = np.where(np.isnan(X), -1e9, X)
    // RandomForestClassifier(100, min_samples_leaf=5, random_state=s).fit(M[train], y[train]), mean over s =
    // 0 .. 9: accuracy 0.7968 (standard deviation 0.0043), AUC 0.8347 (0.0021)
    CHECK(std::fabs(core::evaluate::accuracy(test.y, p) - 0.7968) < 0.01);
    CHECK(std::fabs(core::evaluate::roc_auc(test.y, p) - 0.8347) < 0.01);
    CHECK(support::fingerprint(p) == 3774091650032834503ULL);
}

TEST_CASE("a forest grows a tree a step, its copy grows the same trees, another seed others") {
    const auto train = support::credit_train();
    RandomForestTrainer trainer(train.X, train.y, {.n_estimators = 4, .seed = 7});
    trainer.step();
    RandomForestTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    CHECK(trainer.n_steps() == 4);
    trainer.step();
    CHECK(trainer.n_steps() == 4);
    const Matrix some = train.X.topRows(50);
    CHECK(predictions(trainer.model(), some) == predictions(copy.model(), some));
    const auto other = fit_random_forest(train.X, train.y, {.n_estimators = 4, .seed = 8});
    CHECK(predictions(trainer.model(), some) != predictions(other, some));
}

TEST_CASE("a forest without trees predicts zero") {
    CHECK(RandomForest{}.predict_proba(Vector{{1.0}}) == 0.0);
}
