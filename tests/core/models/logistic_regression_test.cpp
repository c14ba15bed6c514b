#include "core/models/logistic_regression.h"

#include "core/data/preprocessing.h"
#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

Pipeline<LogisticRegression> credit_model() {
    const auto train = support::credit_train();
    const auto encoder = core::data::Encoder::fit(train);
    return {encoder, fit_logistic_regression(encoder.transform(train.X), train.y)};
}

}  // namespace

TEST_CASE("logistic regression finds scikit-learn's coefficients on the credit data") {
    // rows with number % 4 != 0; medians and modes filled in, numbers through StandardScaler, categories
    // one-hot in sorted order, columns in the order of the table: LogisticRegression(C=1.0, tol=1e-13,
    // max_iter=1000, solver='newton-cg').fit(encoded, y).coef_[0], .intercept_
    const Vector expected{{-0.6942425263, 0.2169666372,  0.4419463227,   -0.5101483704, -0.4495477923,
                           0.2569801005,  0.04380310228, 0.02267202004,  0.1276486763,  -0.121039825,
                           -0.5594689298, 0.6567873379,  -0.02373066527, 0.04745208222, -0.8808759039,
                           0.8808759039,  -0.6769433592, 0.09360248182,  -0.2645921204, 0.8479329978,
                           0.2936091148,  -0.5206191845, -0.3243016348,  0.1543651323,  0.8104208965,
                           -0.458941617}};
    const LogisticRegression model = credit_model().model;
    REQUIRE(model.coefficients.size() == expected.size());
    CHECK((model.coefficients - expected).lpNorm<Eigen::Infinity>() < 1e-9);
    CHECK(std::fabs(model.intercept - 0.2115176073) < 1e-9);
}

TEST_CASE("its predictions judge the held-out loans as scikit-learn's do") {
    const auto test = support::credit_test();
    const Vector p = predict_rows(credit_model().predictor(), test.X);
    // accuracy_score(y, p >= .5), roc_auc_score(y, p), log_loss(y, p)
    CHECK(core::evaluate::accuracy(test.y, p) == doctest::Approx(0.794434).epsilon(1e-6));
    CHECK(core::evaluate::roc_auc(test.y, p) == doctest::Approx(0.8362607060).epsilon(1e-9));
    CHECK(core::evaluate::log_loss(test.y, p) == doctest::Approx(0.4370692720).epsilon(1e-9));
}

TEST_CASE("logistic predictions have the same bits on every target") {
    const auto test = support::credit_test();
    CHECK(support::fingerprint(predict_rows(credit_model().predictor(), test.X)) == 12580896886897086452ULL);
}

TEST_CASE("the predictor and the pipeline say the same, also for missing values") {
    const auto model = credit_model();
    const auto predict = model.predictor();
    Vector row = support::credit_test().X.row(5).transpose();
    CHECK(predict(row) == model.predict_proba(row));
    row[8] = core::kNaN;
    CHECK(predict(row) == model.predict_proba(row));
    CHECK(std::isfinite(predict(row)));
}

TEST_CASE("Newton's steps lower the objective and end with a small gradient") {
    const auto train = support::credit_train();
    LogisticTrainer trainer(core::data::Encoder::fit(train).transform(train.X), train.y);
    double before = trainer.objective();
    while (!trainer.finished()) {
        trainer.step();
        CHECK(trainer.objective() <= before * (1.0 + 1e-12));
        before = trainer.objective();
    }
    CHECK(trainer.status() == FitStatus::kConverged);
    CHECK(trainer.gradient_norm() <= 1e-8);
    CHECK(trainer.n_steps() <= 10);
}

TEST_CASE("a copy of the trainer goes on with the same bits") {
    const auto train = support::credit_train();
    LogisticTrainer trainer(core::data::Encoder::fit(train).transform(train.X), train.y);
    trainer.step();
    LogisticTrainer copy = trainer;
    for (int i = 0; i < 3; ++i) {
        trainer.step();
        copy.step();
    }
    CHECK(trainer.model().coefficients == copy.model().coefficients);
    CHECK(trainer.model().intercept == copy.model().intercept);
}

TEST_CASE("separable and one-sided data do not break the fit") {
    const Matrix X{{-2.0}, {-1.0}, {1.0}, {2.0}};
    // LogisticRegression(C=1.0, tol=1e-13, solver='newton-cg').fit([[-2], [-1], [1], [2]], [0, 0, 1,
    // 1]).coef_
    const auto separable = fit_logistic_regression(X, Vector{{0, 0, 1, 1}});
    CHECK(separable.coefficients[0] == doctest::Approx(1.00659431478).epsilon(1e-9));
    CHECK(std::fabs(separable.intercept) < 1e-9);
    const auto one_sided = fit_logistic_regression(X, Vector::Ones(4));
    CHECK(std::isfinite(one_sided.intercept));
    CHECK(one_sided.predict_proba(Vector{{0.0}}) > 0.999);
}
