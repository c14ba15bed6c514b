#include "core/models/linear_regression.h"

#include "core/data/preprocessing.h"
#include "tests/support/random_matrix.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// D = np.genfromtxt('cars.csv', delimiter=',', skip_header=1); X = D[:, 1:]; y = D[:, 0]
core::data::Dataset cars() { return core::data::regression_dataset(support::table("cars"), "mpg").value(); }

// Z = StandardScaler().fit_transform(X)
Matrix scaled(const Matrix& X) { return core::data::Standardizer::fit(X).transform(X); }

// w = 1 + np.arange(32) % 3
Vector weights() {
    Vector w(32);
    for (Index i = 0; i < 32; ++i) w[i] = 1.0 + static_cast<double>(i % 3);
    return w;
}

void check_model(const LinearRegression& model, const Vector& coefficients, double intercept,
                 double tolerance) {
    REQUIRE(model.coefficients.size() == coefficients.size());
    CHECK((model.coefficients - coefficients).lpNorm<Eigen::Infinity>() < tolerance);
    CHECK(std::fabs(model.intercept - intercept) < tolerance);
}

}  // namespace

TEST_CASE("least squares finds scikit-learn's coefficients, with and without weights") {
    const auto data = cars();
    // LinearRegression().fit(X, y); ... fit(X, y, sample_weight=w)
    check_model(fit_linear_regression(data.X, data.y),
                Vector{{-0.11144047788686423, 0.013335239913341155, -0.021482118989136482, 0.7871109722361118,
                        -3.715303928327483, 0.8210407496746306, 0.31776281418541086, 2.5202268872084295,
                        0.6554130170817875, -0.19941925485626288}},
                12.303374155996217, 1e-10);
    check_model(fit_linear_regression(data.X, data.y, weights()),
                Vector{{0.34066782149737035, 0.005183241524342602, -0.026291287568599563, 1.6261096645888364,
                        -2.8349543996612736, 0.8160360397403633, -0.18496833793668221, 3.1014800450015145,
                        0.38502785490645236, -0.32503133216173974}},
                7.483532650569877, 1e-10);
}

TEST_CASE("dependent columns share: the shortest of all solutions") {
    Matrix X = support::random_matrix(30, 3, 1);
    X.col(2) = X.col(0);
    const LinearRegression model = fit_linear_regression(X, 4.0 * X.col(0) - X.col(1));
    CHECK((model.coefficients - Vector{{2.0, -1.0, 2.0}}).norm() < 1e-12);
    CHECK(model.predict(Vector{{1.0, 1.0, 1.0}}) == doctest::Approx(3.0).epsilon(1e-12));
}

TEST_CASE("ridge regression finds scikit-learn's coefficients") {
    const auto data = cars();
    // Ridge(alpha=2.0).fit(Z, y); ... sample_weight=w
    check_model(fit_ridge(scaled(data.X), data.y, 2.0),
                Vector{{-0.3889786160625916, -0.0896270167124232, -0.9097689571968168, 0.5050589591047907,
                        -1.9857373842099704, 0.6467556614093957, 0.2177554005764657, 1.072420090719866,
                        0.4753059453623882, -1.0297356649542169}},
                20.090625, 1e-10);
    check_model(fit_ridge(scaled(data.X), data.y, 2.0, weights()),
                Vector{{0.18907888860333902, -0.20894532850041364, -1.3415644052901075, 0.8002020642925098,
                        -1.8810693242080039, 0.975542368989392, -0.0707182106150092, 1.348131192746656,
                        0.3415136150221789, -0.9131927186158847}},
                19.86920133514356, 1e-10);
}

TEST_CASE("lasso and elastic net find scikit-learn's coefficients, zeros included") {
    const auto data = cars();
    const Matrix Z = scaled(data.X);
    // Lasso(alpha=0.3, tol=1e-14, max_iter=100000).fit(Z, y)
    const LinearRegression lasso = fit_elastic_net(Z, data.y, {.alpha = 0.3, .tolerance = 1e-14});
    check_model(
        lasso,
        Vector{{-1.245250619966215, 0.0, -0.9564478578658238, 0.21498633502462475, -2.475454923406597,
                0.14640416787735963, 0.01082699038822954, 0.5649147961889808, 0.0, -0.4469342507836825}},
        20.090625, 1e-6);
    CHECK(lasso.coefficients[1] == 0.0);
    CHECK(lasso.coefficients[8] == 0.0);
    // the same with sample_weight=w
    check_model(fit_elastic_net(Z, data.y, {.alpha = 0.3, .tolerance = 1e-14}, weights()),
                Vector{{-0.39334098665362577, 0.0, -1.598380068092012, 0.5223891424784215, -2.209601827139586,
                        0.43541008673915543, 0.0, 0.9267051837994633, 0.0, -0.33243344418364223}},
                19.92694642199913, 1e-6);
    // ElasticNet(alpha=0.3, l1_ratio=0.4, ...)
    check_model(fit_elastic_net(Z, data.y, {.alpha = 0.3, .l1_ratio = 0.4, .tolerance = 1e-14}),
                Vector{{-0.6793846212485342, -0.5093104695271116, -0.8418745982094246, 0.4992566175804802,
                        -1.5137175313772941, 0.23662444237049501, 0.28996146928761113, 0.8510404288997516,
                        0.285685006285478, -0.9083677683170109}},
                20.090625, 1e-6);
}

TEST_CASE("every sweep narrows the duality gap, a great alpha leaves only the mean") {
    const auto data = cars();
    ElasticNetTrainer trainer(scaled(data.X), data.y, {.alpha = 0.1});
    double before = trainer.duality_gap();
    trainer.step();
    CHECK(trainer.duality_gap() < before);
    ElasticNetTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    CHECK(trainer.model().coefficients == copy.model().coefficients);
    const LinearRegression nothing = fit_elastic_net(data.X, data.y, {.alpha = 1e6});
    CHECK(nothing.coefficients == Vector::Zero(10));
    CHECK(nothing.intercept == doctest::Approx(data.y.mean()));
}
