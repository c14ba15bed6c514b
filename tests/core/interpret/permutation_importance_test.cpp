#include "core/interpret/permutation_importance.h"

#include "core/evaluate/metrics.h"
#include "core/models/gradient_boosting.h"
#include "core/random.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Random;
using core::Vector;

namespace {

Matrix random_matrix(Index rows, Index columns, std::uint64_t seed) {
    Random random(seed);
    Matrix X(rows, columns);
    for (double& value : X.reshaped()) value = random.normal();
    return X;
}

double negative_mean_squared_error(const Vector& y, const Vector& predictions) {
    return -(y - predictions).squaredNorm() / static_cast<double>(y.size());
}

}  // namespace

TEST_CASE("a feature that the model does not use has importance zero, exactly") {
    const Matrix X = random_matrix(200, 3, 1);
    const Predict predict = [](const Vector& row) { return row[0] - row[2]; };
    const Vector y = X.col(0) - X.col(2);
    const auto result = permutation_importance(predict, negative_mean_squared_error, X, y, 4);
    CHECK(result.score == 0.0);
    CHECK(result.drops.row(1).norm() == 0.0);
    CHECK(result.mean[1] == 0.0);
    CHECK(result.standard_deviation[1] == 0.0);
    CHECK(result.mean[0] > 0.5);
}

TEST_CASE("a linear model's importance is twice b squared times the variance") {
    // E (b x - b x')^2 = 2 b^2 var(x) for an independent x' with the distribution of x
    const Matrix X = random_matrix(20000, 2, 2);
    const Predict predict = [](const Vector& row) { return 3.0 * row[0] + row[1]; };
    const Vector y = 3.0 * X.col(0) + X.col(1);
    const auto result = permutation_importance(predict, negative_mean_squared_error, X, y, 3);
    CHECK(result.mean[0] == doctest::Approx(18.0).epsilon(0.03));
    CHECK(result.mean[1] == doctest::Approx(2.0).epsilon(0.03));
}

TEST_CASE("the run gives every feature a first estimate before any second one, and a copy the same bits") {
    const Matrix X = random_matrix(50, 3, 3);
    const Predict predict = [](const Vector& row) { return row[0] + 2.0 * row[1]; };
    PermutationImportanceRun run(predict, negative_mean_squared_error, X, X.col(0), 2, 5);
    CHECK(std::isnan(run.importance().mean[0]));
    run.step();
    CHECK(std::isfinite(run.importance().mean[0]));
    CHECK(std::isnan(run.importance().mean[1]));
    PermutationImportanceRun copy = run;
    while (!run.finished()) run.step();
    while (!copy.finished()) copy.step();
    CHECK(run.n_steps() == 6);
    CHECK(run.importance().drops == copy.importance().drops);
    const auto result = run.importance();
    const double low = std::fmin(result.drops(1, 0), result.drops(1, 1));
    const double high = std::fmax(result.drops(1, 0), result.drops(1, 1));
    CHECK(result.mean[1] == doctest::Approx(0.5 * (low + high)));
    CHECK(result.standard_deviation[1] == doctest::Approx(0.5 * (high - low)));
}

TEST_CASE("the credit model looks most at what scikit-learn's looks at") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const auto model = core::models::fit_gradient_boosting(train.X, train.y);
    const auto result = permutation_importance([&](const Vector& row) { return model.predict_proba(row); },
                                               core::evaluate::roc_auc, test.X, test.y, 5, 1);
    // permutation_importance(GradientBoostingClassifier().fit(M[train], y[train]), M[test], y[test],
    //                        scoring='roc_auc', n_repeats=50), M = np.where(np.isnan(X), -1e9, X):
    // mean and standard deviation of one repeat; five repeats here
    const double allowed = 4.0 / std::sqrt(5.0);
    CHECK(std::fabs(result.mean[8] - 0.06528) < allowed * 0.0085);   // Income
    CHECK(std::fabs(result.mean[11] - 0.06327) < allowed * 0.0059);  // Amount
    CHECK(std::fabs(result.mean[5] - 0.05634) < allowed * 0.0068);   // Records
    CHECK(std::fabs(result.mean[3] - 0.00017) < allowed * 0.0015);   // Age
}

TEST_CASE("the interval over the repeats is Student's") {
    const Matrix X = random_matrix(100, 2, 30);
    const Predict predict = [](const Vector& row) { return row[0]; };
    auto result = permutation_importance(predict, negative_mean_squared_error, X, X.col(0), 3);
    result.drops.row(0) << 1.0, 2.0, 4.0;
    result.mean[0] = 7.0 / 3.0;
    // stats.t.interval(0.95, 2, loc=7/3, scale=stats.sem([1, 2, 4]))
    CHECK(result.interval(0).low == doctest::Approx(-1.4612497004061313).epsilon(1e-9));
    CHECK(result.interval(0).high == doctest::Approx(6.127916367072798).epsilon(1e-9));
    CHECK(result.interval(1).length() == 0.0);
    PermutationImportanceRun run(predict, negative_mean_squared_error, X, X.col(0), 3);
    run.step();
    CHECK(std::isinf(run.importance().interval(0).high));
}

TEST_CASE("intervals over rows cover the truth in 19 of 20 tables, those over shufflings alone do not") {
    const Predict predict = [](const Vector& row) { return row[0]; };
    constexpr int kTables = 100;
    int n_covered = 0;
    int n_covered_without = 0;
    for (std::uint64_t table = 0; table < kTables; ++table) {
        const Matrix X = random_matrix(80, 1, 100 + table);
        const auto covers = [&](Resampling resampling) {
            const auto result = permutation_importance(predict, negative_mean_squared_error, X, X.col(0), 25,
                                                       table, resampling);
            return result.interval(0).contains(2.0) ? 1 : 0;
        };
        n_covered += covers(Resampling::kRows);
        n_covered_without += covers(Resampling::kNone);
    }
    CHECK(n_covered >= 88);
    CHECK(n_covered_without < 60);
}

TEST_CASE("the first repeats of a long run are a short run") {
    const Matrix X = random_matrix(60, 3, 8);
    const Predict predict = [](const Vector& row) { return row[0] - 2.0 * row[1]; };
    const Vector y = X.col(0) + X.col(2);
    const auto long_run = permutation_importance(predict, negative_mean_squared_error, X, y, 7, 3);
    const auto short_run = permutation_importance(predict, negative_mean_squared_error, X, y, 4, 3);
    const auto part = long_run.after(4);
    CHECK(part.drops == short_run.drops);
    CHECK((part.mean - short_run.mean).norm() < 1e-14);
    CHECK((part.standard_deviation - short_run.standard_deviation).norm() < 1e-14);
    CHECK(part.interval(1).low == doctest::Approx(short_run.interval(1).low).epsilon(1e-12));
    CHECK(std::isnan(long_run.after(0).mean[0]));
}
