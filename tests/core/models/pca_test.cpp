#include "core/models/pca.h"

#include "tests/support/bits.h"
#include "tests/support/random_matrix.h"
#include "tests/support/wine.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Matrix;
using core::Vector;

TEST_CASE("the components of wine are scikit-learn's, signs included") {
    const Matrix Z = support::scaled_wine().X;
    const Pca pca = fit_pca(Z, 3);
    // p = PCA(3).fit(Z): components_[0], explained_variance_, explained_variance_ratio_, transform(Z)[100]
    const Vector first{{0.1443293954060116, -0.24518758025722098, -0.002051061444370658, -0.23932040548753492,
                        0.14199204195298754, 0.39466084506663046, 0.4229342967100593, -0.2985331029547156,
                        0.31342948830768913, -0.08861670472472277, 0.2967145635863812, 0.37616741073871285,
                        0.2867522268968052}};
    CHECK((pca.components.row(0).transpose() - first).norm() < 1e-12);
    CHECK(pca.components(2, 0) == doctest::Approx(-0.2073826241163571).epsilon(1e-11));
    CHECK(
        (pca.explained_variance - Vector{{4.732436977583594, 2.511080929645126, 1.4542418678464608}}).norm() <
        1e-12);
    CHECK((pca.explained_variance_ratio -
           Vector{{0.3619884809992637, 0.19207490257008958, 0.11123630536249939}})
              .norm() < 1e-13);
    const Vector scores = pca.transform(Vector(Z.row(100).transpose()));
    CHECK((scores - Vector{{0.7977197926930397, 2.3769488030818633, -1.5681125312755282}}).norm() < 1e-11);
    CHECK(pca.transform(Z).row(100).transpose().isApprox(scores));
}

TEST_CASE("fewer rows than features: the same components as scikit-learn's") {
    const Pca pca = fit_pca(support::scaled_wine().X.topRows(6), 4);
    // p = PCA(4).fit(Z[:6]): components_[1], explained_variance_
    CHECK((pca.explained_variance -
           Vector{{2.4774227129063036, 2.084161102704924, 0.778684028207247, 0.5752519427380672}})
              .norm() < 1e-12);
    CHECK(pca.components(1, 0) == doctest::Approx(-0.34224792687002054).epsilon(1e-10));
    CHECK(pca.components(1, 12) == doctest::Approx(-0.40078793504091115).epsilon(1e-10));
}

TEST_CASE("all components give every row back; a plane needs two") {
    const Matrix X = support::random_matrix(40, 5, 1);
    const Pca pca = fit_pca(X);
    const Vector x = X.row(7).transpose();
    CHECK((pca.inverse_transform(pca.transform(x)) - x).norm() < 1e-12);
    CHECK(pca.explained_variance_ratio.sum() == doctest::Approx(1.0).epsilon(1e-13));
    const Matrix flat = X.leftCols(2) * support::random_matrix(2, 6, 2);
    CHECK(fit_pca(flat).explained_variance_ratio.head(2).sum() == doctest::Approx(1.0).epsilon(1e-13));
    CHECK(fit_pca(Matrix::Ones(4, 2)).explained_variance_ratio == Vector::Zero(2));
}

TEST_CASE("components have the same bits on every target") {
    CHECK(support::fingerprint(fit_pca(support::scaled_wine().X).components.reshaped()) ==
          2589712152310367695ULL);
}
