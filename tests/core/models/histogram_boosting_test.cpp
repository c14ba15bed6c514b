#include "core/models/histogram_boosting.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

TrainingSet credit_without_categories() {
    TrainingSet set = training_set(support::credit_train());
    set.is_categorical.clear();
    return set;
}

Vector probabilities(const HistogramBoosting& model, const Matrix& X) {
    return predict_rows([&](const Vector& row) { return model.predict_proba(row)[1]; }, X);
}

}  // namespace

TEST_CASE("boosted classes of wine are scikit-learn's") {
    const auto wine = support::numbers_and_class("wine");
    const auto model =
        fit_histogram_boosting({.X = wine.X, .y = wine.y}, {.loss = BoostingLoss::kLogLoss, .max_iter = 5});
    // HistGradientBoostingClassifier(max_iter=5, early_stopping=False).fit(X, y).predict_proba(X[[0, 70,
    // 150]]) (it computes gradients in single precision)
    const double expected[3][3] = {{0.7373582622913374, 0.15149198415725187, 0.11114975355141067},
                                   {0.24132795284336617, 0.5165102287789106, 0.2421618183777232},
                                   {0.24252386838049908, 0.3691083350469145, 0.3883677965725865}};
    const Index rows[] = {0, 70, 150};
    for (int r = 0; r < 3; ++r) {
        const Vector p = model.predict_proba(wine.X.row(rows[r]).transpose());
        for (Index k = 0; k < 3; ++k) CHECK(std::fabs(p[k] - expected[r][k]) < 1e-6);
    }
    CHECK(model.predict(wine.X.row(150).transpose()) == 2.0);
}

TEST_CASE("boosted credit rows are scikit-learn's: numbers, missing values, more than 255 of them") {
    const auto test = support::credit_test();
    // M: categories as codes. m = HistGradientBoostingClassifier(max_iter=3,
    // early_stopping=False).fit(M[train], y) p = m.predict_proba(M[test])[:, 1]; p[:4], log_loss(y[test], p)
    const auto few =
        fit_histogram_boosting(credit_without_categories(), {.loss = BoostingLoss::kLogLoss, .max_iter = 3});
    const Vector p = probabilities(few, test.X);
    CHECK(std::fabs(p[0] - 0.23046772926382295) < 1e-6);
    CHECK(std::fabs(p[1] - 0.23266922205704332) < 1e-6);
    CHECK(std::fabs(p[2] - 0.26918152039038734) < 1e-6);
    // Two of 1,114 rows lie between two edges that part the training rows alike; rounding chose the other
    // one.
    CHECK(std::fabs(core::evaluate::log_loss(test.y, p) - 0.5390511733443891) < 5e-5);
    // l2_regularization=5.0, max_depth=4, min_samples_leaf=50
    const auto limited =
        fit_histogram_boosting(credit_without_categories(),
                               {.loss = BoostingLoss::kLogLoss,
                                .max_iter = 3,
                                .tree = {.max_depth = 4, .min_samples_leaf = 50, .l2_regularization = 5.0}});
    const Vector q = probabilities(limited, test.X);
    CHECK(std::fabs(q[0] - 0.2343944618944658) < 1e-6);
    CHECK(std::fabs(core::evaluate::log_loss(test.y, q) - 0.5510247948102752) < 1e-6);
}

TEST_CASE("a hundred trees are as good as scikit-learn's, with and without categories") {
    const auto test = support::credit_test();
    const HistogramBoostingOptions options = {.loss = BoostingLoss::kLogLoss};
    const Vector p = probabilities(fit_histogram_boosting(credit_without_categories(), options), test.X);
    CHECK(std::fabs(core::evaluate::roc_auc(test.y, p) - 0.8301807781043582) < 0.002);
    CHECK(std::fabs(core::evaluate::log_loss(test.y, p) - 0.45715080216636617) < 0.003);
    // categorical_features=[1, 4, 5, 6]: accuracy 0.7926, AUC 0.8304, log loss 0.4543
    const Vector q =
        probabilities(fit_histogram_boosting(training_set(support::credit_train()), options), test.X);
    CHECK(std::fabs(core::evaluate::accuracy(test.y, q) - 0.7926391382405745) < 0.01);
    CHECK(std::fabs(core::evaluate::roc_auc(test.y, q) - 0.8304336146139503) < 0.005);
    CHECK(std::fabs(core::evaluate::log_loss(test.y, q) - 0.45429619199601673) < 0.01);
}

TEST_CASE("numbers with sample weights are scikit-learn's") {
    // HistGradientBoostingRegressor(max_iter=10, early_stopping=False)
    //     .fit(M[train][:, :8], M[train][:, 11], sample_weight=1 + i[train] % 5).predict(M[test][:, :8])[:4]
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    TrainingSet set{.X = train.X.leftCols(8), .y = train.X.col(11), .weights = Vector(train.n_rows())};
    for (Index i = 0, row = 0; row < 4454; ++row) {
        if (row % 4 != 0) set.weights[i++] = 1.0 + static_cast<double>(row % 5);
    }
    const auto model = fit_histogram_boosting(set, {.max_iter = 10});
    const double expected[] = {1176.9812697246593, 868.7319097473888, 1162.0860767127738, 1139.9980923840903};
    for (Index i = 0; i < 4; ++i) {
        CHECK(model.predict(test.X.row(i).head(8).transpose()) == doctest::Approx(expected[i]).epsilon(1e-5));
    }
}

TEST_CASE("every step lowers the training loss; a copy goes on with the same bits") {
    const auto wine = support::numbers_and_class("wine");
    HistogramBoostingTrainer trainer({.X = wine.X, .y = wine.y},
                                     {.loss = BoostingLoss::kLogLoss, .max_iter = 8});
    double before = trainer.training_loss();
    for (int i = 0; i < 4; ++i) {
        trainer.step();
        CHECK(trainer.training_loss() < before);
        before = trainer.training_loss();
    }
    HistogramBoostingTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    CHECK(trainer.n_steps() == 8);
    const Vector x = wine.X.row(33).transpose();
    CHECK(trainer.model().decision_function(x) == copy.model().decision_function(x));
}

TEST_CASE("weights count like repeated rows where leaves are bounded by depth alone") {
    const auto train = support::credit_train();
    TrainingSet weighted{.X = train.X.topRows(400), .y = train.y.head(400), .weights = Vector(400)};
    std::vector<Index> rows;
    for (Index i = 0; i < 400; ++i) {
        weighted.weights[i] = static_cast<double>(1 + i % 3);
        for (Index copy = 0; copy <= i % 3; ++copy) rows.push_back(i);
    }
    const TrainingSet repeated{.X = weighted.X(rows, Eigen::all), .y = weighted.y(rows)};
    // Few bins by distinct values: repeated rows do not move the edges.
    TrainingSet coarse = weighted;
    TrainingSet coarse_repeated = repeated;
    coarse.X = weighted.X.leftCols(7);
    coarse_repeated.X = repeated.X.leftCols(7);
    const HistogramBoostingOptions options = {
        .loss = BoostingLoss::kLogLoss, .max_iter = 4, .tree = {.max_depth = 3, .min_samples_leaf = 1}};
    const auto a = fit_histogram_boosting(coarse, options);
    const auto b = fit_histogram_boosting(coarse_repeated, options);
    for (Index i = 0; i < 50; ++i) {
        const Vector x = coarse.X.row(i).transpose();
        CHECK(a.decision_function(x)[0] == doctest::Approx(b.decision_function(x)[0]).epsilon(1e-9));
    }
}

TEST_CASE("missing values that matter are parted from all others") {
    Matrix X(100, 1);
    Vector y(100);
    for (Index i = 0; i < 100; ++i) {
        X(i, 0) = i % 2 == 0 ? core::kNaN : static_cast<double>(i % 10);
        y[i] = i % 2 == 0 ? 5.0 : -5.0;
    }
    const auto model = fit_histogram_boosting({.X = X, .y = y}, {.max_iter = 1, .learning_rate = 1.0});
    CHECK(model.predict(Vector{{core::kNaN}}) == 5.0);
    CHECK(model.predict(Vector{{3.0}}) == -5.0);
    CHECK(model.predict(Vector{{1e300}}) == -5.0);
    CHECK(model.outputs[0].trees[0].nodes[0].weight == 100.0);
}

TEST_CASE("the bits are the same on every target") {
    const auto test = support::credit_test();
    const auto model = fit_histogram_boosting(training_set(support::credit_train()),
                                              {.loss = BoostingLoss::kLogLoss, .max_iter = 10});
    CHECK(support::fingerprint(probabilities(model, test.X)) == 9956100895277454721ULL);
}
