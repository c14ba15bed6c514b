// Referee: scikit-learn on cars.csv. Z = StandardScaler().fit_transform(X), X the columns wt, hp, disp, drat,
// qsec.

#include "core/models/penalty_path.h"
#include "tests/support/cars.h"

#include <doctest/doctest.h>

using core::Index;
using core::Vector;
using core::models::LinearProblem;
using core::models::Loss;
using core::models::minimize_penalized;
using core::models::null_model;
using core::models::PathPoint;
using core::models::PenalizedFit;
using core::models::Penalty;
using core::models::PenaltyPath;
using core::models::scaled_penalty;

namespace {

LinearProblem five_columns(const char* target, Loss loss) {
    return support::standardized(support::cars({"wt", "hp", "disp", "drat", "qsec"}, target, loss));
}

LinearProblem squared() { return five_columns("mpg", Loss::kSquared); }   // y = mpg
LinearProblem logistic() { return five_columns("am", Loss::kLogistic); }  // y = am

void check_fit(const PenalizedFit& fit, const std::vector<double>& expected, double tolerance) {
    CHECK(fit.converged);
    REQUIRE(fit.theta.size() == static_cast<Index>(expected.size()));
    for (Index j = 0; j < fit.theta.size(); ++j) {
        CAPTURE(j);
        CHECK(fit.theta[j] ==
              doctest::Approx(expected[static_cast<std::size_t>(j)]).epsilon(tolerance).scale(1.0));
    }
}

PenalizedFit fit_of(const LinearProblem& problem, Penalty kind, double strength) {
    return minimize_penalized(problem, scaled_penalty(problem, kind, strength), null_model(problem));
}

}  // namespace

TEST_CASE("The path of the lasso equals scikit-learn's") {
    // lm = np.abs(Z.T @ (y - y.mean()) / 32).max()
    CHECK(largest_useful_l1(squared()) == doctest::Approx(5.146981062831444).epsilon(1e-12));
    // lasso_path(Z, y - y.mean(), alphas=lm * np.array([1, .5, .1, .01]), tol=1e-14, max_iter=1000000)
    check_fit(fit_of(squared(), Penalty::kL1, 0.5),
              {-1.9603111705468574, -0.4676186812796964, -0.3436300021127705, 0.0, 0.0, 20.090625}, 1e-9);
    check_fit(
        fit_of(squared(), Penalty::kL1, 0.1),
        {-3.141588418819783, -1.6178539739275526, 0.0, 0.5413006134011418, 0.22489135842454835, 20.090625},
        1e-9);
    check_fit(fit_of(squared(), Penalty::kL1, 0.01),
              {-3.5611746410753446, -1.2545391721364263, 0.05437778554821217, 0.8486346179402537,
               0.8676725250490359, 20.090625},
              1e-9);
}

TEST_CASE("Ridge equals scikit-learn's") {
    // Ridge(alpha=32 * s, tol=1e-14, solver='cholesky').fit(Z, y) for s = 1 and .1
    check_fit(fit_of(squared(), Penalty::kL2, 1.0),
              {-1.3985859471420043, -1.05562232838133, -1.0567039919672492, 0.8883431764450649,
               0.4761815294843964, 20.090625},
              1e-10);
    check_fit(fit_of(squared(), Penalty::kL2, 0.1),
              {-2.7163288845205713, -1.3770066943824126, -0.4946458408013573, 0.9779308474736431,
               0.663739205435554, 20.090625},
              1e-10);
}

TEST_CASE("L1-penalised logistic regression equals scikit-learn's") {
    // g = np.abs(Z.T @ (y.mean() - y) / 32).max()
    CHECK(largest_useful_l1(logistic()) == doctest::Approx(0.35003545616365467).epsilon(1e-12));
    // LogisticRegression(penalty='l1', C=1 / (32 * g * s), solver='saga', tol=1e-13, max_iter=1000000).fit(Z,
    // y)
    check_fit(fit_of(logistic(), Penalty::kL1, 0.5),
              {-0.41707463073972095, 0.0, 0.0, 0.5103396008795694, 0.0, -0.4404317077927529}, 1e-8);
    check_fit(fit_of(logistic(), Penalty::kL1, 0.1),
              {-2.232126539627753, 0.0, 0.0, 1.225453866875712, -1.078938379740658, -0.9746612232692413},
              1e-8);
}

TEST_CASE("L2-penalised and plain logistic regression equal scikit-learn's") {
    // p = y.mean(); LogisticRegression(C=1 / (32 * p * (1 - p) * .1), solver='newton-cholesky', tol=1e-14)
    check_fit(fit_of(logistic(), Penalty::kL2, 0.1),
              {-1.5156804483025508, 0.22511379360821118, -1.0785736786906195, 1.1833252389042799,
               -1.2808328343901974, -1.1365910470775986},
              1e-9);
    // LogisticRegression(penalty=None, solver='newton-cholesky', tol=1e-14).fit(Z[:, [1]], y)
    LinearProblem power = logistic();
    power.X = core::Matrix(power.X.col(1));
    check_fit(fit_of(power, Penalty::kNone, 0.0), {-0.5477682675663554, -0.41406667053318613}, 1e-9);
}

TEST_CASE("At the largest useful L1 every weight is 0, just below it one is not") {
    for (const LinearProblem& problem : {squared(), logistic()}) {
        CHECK(PathPoint{1.0, fit_of(problem, Penalty::kL1, 1.0000001)}.n_active() == 0);
        CHECK(PathPoint{1.0, fit_of(problem, Penalty::kL1, 0.999)}.n_active() == 1);
    }
}

TEST_CASE("A path has the strengths in equal factors, and each point is the fit on its own") {
    PenaltyPath path(logistic(), Penalty::kL1, 1.0, 0.01, 5);
    while (!path.finished()) path.step();
    path.step();
    REQUIRE(path.points().size() == 5);
    CHECK(path.points()[2].strength == doctest::Approx(0.1).epsilon(1e-12));
    for (const PathPoint& point : path.points()) {
        const PenalizedFit alone = fit_of(logistic(), Penalty::kL1, point.strength);
        CHECK((point.fit.theta - alone.theta).norm() < 1e-7);
    }
}

TEST_CASE("Classes that can be told apart without error have no minimum without a penalty") {
    LinearProblem problem{core::Matrix(4, 1), support::vector({0.0, 0.0, 1.0, 1.0}), Loss::kLogistic};
    problem.X << -2.0, -1.0, 1.0, 2.0;
    const PenalizedFit fit = fit_of(problem, Penalty::kNone, 0.0);
    CHECK_FALSE(fit.converged);
    CHECK(fit.theta.allFinite());
    CHECK(fit.theta[0] > 5.0);
    CHECK(fit_of(problem, Penalty::kL2, 0.1).converged);
}

TEST_CASE("With one class only the null model stays finite") {
    const LinearProblem problem{core::Matrix::Ones(3, 1), Vector::Ones(3), Loss::kLogistic};
    CHECK(null_model(problem)[1] == doctest::Approx(1.0986122886681098));  // log(3)
}
