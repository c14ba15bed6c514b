#include "core/models/random_forest.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/tables.h"

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

TEST_CASE("three classes of wine are told apart as well as by scikit-learn's forest") {
    const auto wine = support::numbers_and_class("wine");
    std::vector<core::Index> train, test;
    for (core::Index i = 0; i < 178; ++i) (i % 3 == 0 ? test : train).push_back(i);
    const auto forest = fit_classification_forest({.X = wine.rows(train).X, .y = wine.rows(train).y});
    // RandomForestClassifier(random_state=s).fit(X[i % 3 > 0], y[...]).score(X[i % 3 == 0], ...), s = 0 .. 9:
    // mean 1.0
    double n_right = 0.0;
    for (core::Index i : test) {
        const Vector x = wine.X.row(i).transpose();
        CHECK(forest.predict_proba(x).sum() == doctest::Approx(1.0).epsilon(1e-13));
        CHECK(forest.tree_sum(1).predict(x) == doctest::Approx(forest.predict_proba(x)[1]).epsilon(1e-13));
        n_right += forest.predict(x) == static_cast<core::Index>(wine.y[i]) ? 1.0 : 0.0;
    }
    CHECK(n_right / static_cast<double>(test.size()) > 0.95);
}

TEST_CASE("rows that a tree did not see judge it: the out-of-bag AUC is near the test set's") {
    const auto train = support::credit_train();
    RandomForestTrainer trainer(training_set(train), kOptions);
    CHECK(std::isnan(trainer.out_of_bag_predictions()[0]));
    while (!trainer.finished()) trainer.step();
    CHECK(trainer.out_of_bag_predictions().allFinite());
    // RandomForestClassifier(100, min_samples_leaf=5, oob_score=True, random_state=s).fit(M[train], y[train])
    // .oob_decision_function_[:, 1]: AUC 0.836 and 0.838 for s = 0 and 1
    CHECK(std::fabs(core::evaluate::roc_auc(train.y, trainer.out_of_bag_predictions()) - 0.837) < 0.005);
}

TEST_CASE("a row of weight zero is as good as absent, one of great weight decides") {
    TrainingSet set{.X = Matrix(40, 1), .y = Vector(40), .weights = Vector(40)};
    for (core::Index i = 0; i < 40; ++i) {
        set.X(i, 0) = static_cast<double>(i);
        set.y[i] = static_cast<double>(i % 2);
        set.weights[i] = i % 2 == 0 ? 0.0 : 1.0;
    }
    CHECK(fit_random_forest(set, {.n_estimators = 20}).predict(Vector{{2.0}}) == 1.0);
}

TEST_CASE("a forest without trees predicts zero") {
    CHECK(RandomForest{}.predict_proba(Vector{{1.0}}) == 0.0);
}
