#include "core/models/k_means.h"

#include "tests/support/bits.h"
#include "tests/support/random_matrix.h"
#include "tests/support/wine.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Random;
using core::Vector;

namespace {

KMeans run(KMeansTrainer trainer) {
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

std::vector<Index> sizes(const KMeans& model) {
    std::vector<Index> counts(static_cast<std::size_t>(model.cluster_centers.rows()), 0);
    for (Index label : model.labels) ++counts[static_cast<std::size_t>(label)];
    return counts;
}

}  // namespace

TEST_CASE("from the same start the clusters are scikit-learn's") {
    const Matrix Z = support::scaled_wine().X;
    // km = KMeans(3, init=Z[[0, 70, 150]], n_init=1).fit(Z): inertia_, cluster_centers_[:, 0], counts of
    // labels_
    const KMeans three = run(KMeansTrainer(Z, {.init = Z(std::vector<Index>{0, 70, 150}, Eigen::all)}));
    CHECK(three.inertia == doctest::Approx(1282.4635183465316).epsilon(1e-12));
    CHECK(three.cluster_centers(0, 0) == doctest::Approx(0.7309928498578238).epsilon(1e-12));
    CHECK(sizes(three) == std::vector<Index>{67, 62, 49});
    // KMeans(6, init=Z[[0, 1, 2, 70, 71, 150]], n_init=1, tol=0)
    const KMeans six =
        run(KMeansTrainer(Z, {.tol = 0.0, .init = Z(std::vector<Index>{0, 1, 2, 70, 71, 150}, Eigen::all)}));
    CHECK(six.inertia == doctest::Approx(1062.4353159623095).epsilon(1e-12));
    CHECK(sizes(six) == std::vector<Index>{41, 21, 21, 19, 29, 47});
}

TEST_CASE("ten starts come as near to the optimum as scikit-learn's ten") {
    // [KMeans(6, n_init=10, random_state=s).fit(Z).inertia_ for s in range(5)]: 1044.1 to 1052.9
    const KMeans best = fit_k_means(support::scaled_wine().X, {.n_clusters = 6});
    CHECK(best.inertia > 1044.07);
    CHECK(best.inertia < 1053.0);
}

TEST_CASE("every iteration lowers the inertia, rows belong to the nearest centre, a copy goes the same way") {
    const Matrix X = support::random_matrix(300, 4, 1);
    KMeansTrainer trainer(X, {.n_clusters = 5, .tol = 0.0, .seed = 3});
    double before = trainer.model().inertia;
    KMeansTrainer copy = trainer;
    while (!trainer.finished()) {
        trainer.step();
        CHECK(trainer.model().inertia <= before * (1.0 + 1e-12));
        before = trainer.model().inertia;
    }
    const KMeans& model = trainer.model();
    double inertia = 0.0;
    for (Index i = 0; i < 300; ++i) {
        const Vector x = X.row(i).transpose();
        CHECK(model.predict(x) == model.labels[static_cast<std::size_t>(i)]);
        inertia += model.transform(x).minCoeff() * model.transform(x).minCoeff();
    }
    CHECK(inertia == doctest::Approx(model.inertia).epsilon(1e-12));
    CHECK(run(copy).cluster_centers == model.cluster_centers);
    CHECK(support::fingerprint(model.cluster_centers.reshaped()) == 3326812658294080444ULL);
}

TEST_CASE("k-means++ prefers rows that are far apart") {
    Matrix X = 0.01 * support::random_matrix(90, 2, 2);
    X.middleRows(30, 30).array() += 10.0;
    X.bottomRows(30).array() -= 10.0;
    Random random(4);
    const Matrix centers = k_means_plus_plus(X, 3, random);
    std::vector<double> firsts(centers.col(0).data(), centers.col(0).data() + 3);
    std::sort(firsts.begin(), firsts.end());
    CHECK(firsts[0] < -9.0);
    CHECK(std::fabs(firsts[1]) < 1.0);
    CHECK(firsts[2] > 9.0);
}

TEST_CASE("a centre without rows takes the farthest row") {
    const Matrix X{{0.0}, {1.0}, {10.0}};
    const KMeans model = run(KMeansTrainer(X, {.init = Matrix{{0.0}, {100.0}}}));
    CHECK(model.inertia == 0.5);
    CHECK(model.cluster_centers.minCoeff() == 0.5);
}
