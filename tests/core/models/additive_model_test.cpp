#include "core/models/additive_model.h"

#include "core/evaluate/metrics.h"
#include "core/models/additive_trainer.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/random_matrix.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// y = 2 |x0| - x1 + 3 [x0 > 0][x2 > 0] + noise; x3 plays no part
TrainingSet additive_data(Index n) {
    TrainingSet data{.X = support::random_matrix(n, 4, 1), .y = 0.1 * support::random_matrix(n, 1, 2)};
    for (Index i = 0; i < n; ++i) {
        const auto x = data.X.row(i);
        data.y[i] += 2.0 * std::fabs(x[0]) - x[1] + (x[0] > 0.0 && x[2] > 0.0 ? 3.0 : 0.0);
    }
    return data;
}

const AdditiveOptions kNumbers = {
    .link = AdditiveLink::kIdentity, .learning_rate = 0.2, .outer_bags = 3, .interactions = 1};

double r_squared(const AdditiveModel& model, const TrainingSet& data) {
    double missed = 0.0;
    for (Index i = 0; i < data.n_rows(); ++i) {
        const double error = data.y[i] - model.predict(data.X.row(i).transpose());
        missed += error * error;
    }
    return 1.0 - missed / (data.y.array() - data.y.mean()).square().sum();
}

const AdditiveTerm& pair_of(const AdditiveModel& model) { return model.terms.back(); }

}  // namespace

TEST_CASE("curves and the one pair that matters are found") {
    const TrainingSet data = additive_data(2000);
    const AdditiveModel model = fit_additive_model(data, kNumbers);
    REQUIRE(model.terms.size() == 5);
    REQUIRE(pair_of(model).is_pair());
    CHECK(pair_of(model).axes[0].feature == 0);
    CHECK(pair_of(model).axes[1].feature == 2);
    CHECK(r_squared(model, data) > 0.98);
    CHECK(r_squared(fit_additive_model(data, {.link = AdditiveLink::kIdentity,
                                              .learning_rate = 0.2,
                                              .outer_bags = 1,
                                              .interactions = 0}),
                    data) < 0.95);
    // Slopes: -1 for x1, and 3 [x2 > 0] P(x0 > 0) on average for x2
    const auto at = [&](std::size_t term, Vector x) { return model.terms[term].score(model.binning, x); };
    CHECK(std::fabs(at(1, Vector{{0, 1, 0, 0}}) - at(1, Vector{{0, -1, 0, 0}}) + 2.0) < 0.2);
    CHECK(std::fabs(at(2, Vector{{0, 0, 1, 0}}) - at(2, Vector{{0, 0, -1, 0}}) - 1.5) < 0.3);
    CHECK(model.terms[3].importance() < 0.1 * model.terms[1].importance());
}

TEST_CASE("contributions add up to the prediction, exactly what the model is") {
    const TrainingSet data = additive_data(500);
    const AdditiveModel model = fit_additive_model(data, kNumbers);
    for (Index i = 0; i < 20; ++i) {
        const Vector x = data.X.row(i).transpose();
        CHECK(model.intercept + model.contributions(x).sum() ==
              doctest::Approx(model.predict(x)).epsilon(1e-14));
    }
}

TEST_CASE("purified terms have mean zero, pairs along each axis too, and predictions stay") {
    const TrainingSet data = additive_data(800);
    AdditiveModel model = fit_additive_model(data, kNumbers);
    AdditiveTerm& pair = model.terms.back();
    pair.scores.array() += 0.7;
    pair.scores.row(1).array() -= 2.0;
    const Vector x = data.X.row(5).transpose();
    const double before = model.predict(x);
    const double other = model.predict(data.X.row(77).transpose());
    purify(model);
    CHECK(model.predict(x) == doctest::Approx(before).epsilon(1e-12));
    CHECK(model.predict(data.X.row(77).transpose()) == doctest::Approx(other).epsilon(1e-12));
    const Matrix weighted = pair.weights.cwiseProduct(pair.scores);
    CHECK(weighted.rowwise().sum().lpNorm<Eigen::Infinity>() < 1e-8);
    CHECK(weighted.colwise().sum().lpNorm<Eigen::Infinity>() < 1e-8);
    for (const AdditiveTerm& term : model.terms) {
        CHECK(std::fabs(term.weights.cwiseProduct(term.scores).sum()) < 1e-8);
    }
}

TEST_CASE("held-out loans: as good as boosted trees, and readable") {
    const auto test = support::credit_test();
    const AdditiveModel model =
        fit_additive_model(training_set(support::credit_train()), {.outer_bags = 3, .interactions = 3});
    const Vector p = predict_rows([&](const Vector& row) { return model.predict_proba(row); }, test.X);
    // GradientBoostingClassifier(n_estimators=100, max_depth=3): accuracy 0.7962, AUC 0.8447
    CHECK(core::evaluate::accuracy(test.y, p) > 0.7962 - 0.01);
    CHECK(core::evaluate::roc_auc(test.y, p) > 0.8447 - 0.005);
    CHECK(support::fingerprint(p) == 15808755701056530069ULL);
}

TEST_CASE("predicted chances are right on average, and so are those of fewer bags") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    AdditiveTrainer trainer(training_set(train), {.outer_bags = 3, .interactions = 0, .max_bins = 32});
    while (!trainer.finished()) trainer.step();
    for (int n_bags = 1; n_bags <= 3; ++n_bags) {
        const AdditiveModel model = trainer.model(n_bags);
        const auto predict = [&](const Vector& row) { return model.predict_proba(row); };
        CHECK(std::fabs(predict_rows(predict, train.X).mean() - train.y.mean()) < 0.01);
        CHECK(std::fabs(predict_rows(predict, test.X).mean() - test.y.mean()) < 0.02);
    }
    CHECK(trainer.model(1).terms[0].standard_errors.isZero());
    CHECK_FALSE(trainer.model(2).terms[0].standard_errors.isZero());
}

TEST_CASE("missing values and categories have scores of their own") {
    TrainingSet data{.X = support::random_matrix(600, 2, 3), .y = Vector(600)};
    data.is_categorical = {false, true};
    for (Index i = 0; i < 600; ++i) {
        if (i % 5 == 0) data.X(i, 0) = core::kNaN;
        data.X(i, 1) = static_cast<double>(i % 4);
        data.y[i] = (i % 5 == 0 ? 10.0 : 0.0) + (i % 4 == 2 ? 5.0 : 0.0);
    }
    const AdditiveModel model = fit_additive_model(data, kNumbers);
    CHECK(model.predict(Vector{{core::kNaN, 2.0}}) == doctest::Approx(15.0).epsilon(0.02));
    CHECK(model.predict(Vector{{0.1, 2.0}}) == doctest::Approx(5.0).epsilon(0.05));
    CHECK(std::fabs(model.predict(Vector{{0.1, 3.0}})) < 0.2);
}

TEST_CASE("error bars are wide where rows are few") {
    TrainingSet data = additive_data(1500);
    data.y += support::random_matrix(1500, 1, 9);
    const AdditiveModel model = fit_additive_model(
        data, {.link = AdditiveLink::kIdentity, .learning_rate = 0.2, .outer_bags = 8, .interactions = 0});
    const AdditiveTerm& curve = model.terms[1];
    const Index n = curve.scores.rows() - 1;  // without the missing values
    const double ends = curve.standard_errors(0, 0) + curve.standard_errors(n - 1, 0);
    CHECK(ends > 1.5 * (curve.standard_errors(n / 2, 0) + curve.standard_errors(n / 2 - 1, 0)));
}

TEST_CASE("a round a step: stages follow each other, a copy goes on with the same bits") {
    AdditiveTrainer trainer(additive_data(300), kNumbers);
    CHECK(trainer.stage() == AdditiveTrainer::Stage::kCurves);
    for (int i = 0; i < 5; ++i) trainer.step();
    AdditiveTrainer copy = trainer;
    int n_stages = 1;
    auto stage = trainer.stage();
    while (!trainer.finished()) {
        trainer.step();
        n_stages += trainer.stage() != stage ? 1 : 0;
        stage = trainer.stage();
    }
    while (!copy.finished()) copy.step();
    CHECK(n_stages == 4);
    const Vector x = Vector::Ones(4);
    CHECK(trainer.model().predict(x) == copy.model().predict(x));
}
