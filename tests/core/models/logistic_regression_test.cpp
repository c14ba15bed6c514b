#include "core/models/logistic_regression.h"

#include "core/data/preprocessing.h"
#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/tables.h"

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

namespace {

// Z = StandardScaler().fit_transform(X) of the breast cancer table
core::data::Dataset scaled_cancer() {
    auto cancer = support::numbers_and_class("breast_cancer");
    cancer.X = core::data::Standardizer::fit(cancer.X).transform(cancer.X);
    return cancer;
}

int count_zeros(const Vector& values) { return static_cast<int>((values.array() == 0.0).count()); }

}  // namespace

TEST_CASE("an L1 penalty keeps the columns that scikit-learn keeps") {
    const auto cancer = scaled_cancer();
    // LogisticRegression(penalty='l1', C=0.1, solver='saga', tol=1e-12, max_iter=200000).fit(Z, y)
    const auto model = fit_logistic_regression(cancer.X, cancer.y, {.C = 0.1, .penalty = Penalty::kL1});
    const Index kept[] = {7, 10, 20, 21, 24, 26, 27, 28};
    const double expected[] = {-0.5194787779044119, -0.31986046217174163, -2.249405751855461,
                               -0.7354346559353679, -0.18170378152937736, -0.025547255407137787,
                               -1.0953454239026643, -0.1628512661080485};
    CHECK(count_zeros(model.coefficients) == 22);
    for (int k = 0; k < 8; ++k) CHECK(std::fabs(model.coefficients[kept[k]] - expected[k]) < 1e-6);
    CHECK(std::fabs(model.intercept - 0.693647813133093) < 1e-6);
}

TEST_CASE("an elastic net lies between") {
    const auto cancer = scaled_cancer();
    // LogisticRegression(penalty='elasticnet', l1_ratio=0.5, C=0.05, solver='saga', tol=1e-12,
    // max_iter=200000)
    LogisticTrainer trainer(cancer.X, cancer.y,
                            {.C = 0.05, .penalty = Penalty::kElasticNet, .l1_ratio = 0.5});
    while (!trainer.finished()) trainer.step();
    CHECK(trainer.status() == FitStatus::kConverged);
    CHECK(count_zeros(trainer.model().coefficients) == 13);
    CHECK(std::fabs(trainer.model().coefficients[0] + 0.2661869796739877) < 1e-6);
    CHECK(std::fabs(trainer.model().coefficients[13] + 0.007974974731189072) < 1e-6);
    CHECK(std::fabs(trainer.model().intercept - 0.638911795027541) < 1e-6);
}

TEST_CASE("sample weights are scikit-learn's") {
    const auto cancer = scaled_cancer();
    Vector weights(569);
    for (Index i = 0; i < 569; ++i) weights[i] = 1.0 + static_cast<double>(i % 4);
    // LogisticRegression(solver='newton-cg', tol=1e-13, max_iter=2000).fit(Z, y, sample_weight=1 +
    // np.arange(569) % 4)
    const auto model = fit_logistic_regression(cancer.X, cancer.y, {}, weights);
    CHECK(std::fabs(model.coefficients[0] + 0.22760388762451744) < 1e-6);
    CHECK(std::fabs(model.coefficients[10] + 1.8052527382375998) < 1e-6);
    CHECK(std::fabs(model.coefficients[29] + 0.6773869217092583) < 1e-6);
    CHECK(std::fabs(model.intercept + 0.11876277272461955) < 1e-6);
}

TEST_CASE("without a penalty the likelihood alone decides") {
    // In one feature with overlapping classes the score is zero at the maximum: sum x (y - p) = sum (y - p) =
    // 0
    const Matrix X{{-2.0}, {-1.0}, {0.5}, {0.0}, {1.0}, {2.0}};
    const Vector y{{0, 0, 0, 1, 1, 1}};
    const auto model = fit_logistic_regression(X, y, {.penalty = Penalty::kNone});
    Vector residuals(6);
    for (Index i = 0; i < 6; ++i) residuals[i] = y[i] - model.predict_proba(X.row(i).transpose());
    CHECK(std::fabs(residuals.sum()) < 1e-7);
    CHECK(std::fabs(residuals.dot(X.col(0))) < 1e-7);
}
