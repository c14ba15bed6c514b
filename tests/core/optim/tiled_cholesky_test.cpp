#include "core/optim/tiled_cholesky.h"

#include "core/random.h"

#include <doctest/doctest.h>

using core::Index;
using core::Matrix;
using core::Vector;
using core::optim::TiledCholesky;

namespace {

/// B B^T + n I for random B: safely positive definite.
Matrix positive_definite(Index n) {
    core::Random random(11);
    Matrix B(n, n);
    for (Index j = 0; j < n; ++j)
        for (Index i = 0; i < n; ++i) B(i, j) = random.normal();
    return B * B.transpose() + static_cast<double>(n) * Matrix::Identity(n, n);
}

int run(TiledCholesky& factor) {
    int portions = 0;
    for (; !factor.done(); ++portions) factor.step();
    return portions;
}

}  // namespace

TEST_CASE("The tiles together are the factor that Eigen finds, for sizes around a tile and beyond") {
    for (const Index n : {1, 2, 63, 64, 65, 128, 150}) {
        CAPTURE(n);
        const Matrix A = positive_definite(n);
        Matrix factored = A;
        TiledCholesky factor(factored);
        run(factor);
        REQUIRE(factor.succeeded());
        const Matrix L = Eigen::LLT<Matrix>(A).matrixL();
        const Matrix found = factored.triangularView<Eigen::Lower>();
        CHECK((found - L).norm() < 1e-12 * L.norm());
        const Vector x = Vector::LinSpaced(n, -1.0, 2.0);
        Vector b = A * x;
        factor.solve(b);
        CHECK((b - x).norm() < 1e-11 * x.norm());
    }
}

TEST_CASE("Three tiles a side take ten portions: three diagonals, three below, four updates") {
    Matrix A = positive_definite(3 * TiledCholesky::kTile);
    TiledCholesky factor(A);
    CHECK(run(factor) == 10);
}

TEST_CASE("Only the lower triangle is read") {
    Matrix A = positive_definite(100);
    Matrix lower = A.triangularView<Eigen::Lower>();
    TiledCholesky of_all(A);
    TiledCholesky of_lower(lower);
    run(of_all);
    run(of_lower);
    CHECK(Matrix(A.triangularView<Eigen::Lower>()) == Matrix(lower.triangularView<Eigen::Lower>()));
}

TEST_CASE("A matrix that is not positive definite is told, wherever it shows") {
    for (const Index at : {0, 70, 139}) {
        CAPTURE(at);
        Matrix A = positive_definite(140);
        A(at, at) = -1.0;
        TiledCholesky factor(A);
        run(factor);
        CHECK(factor.done());
        CHECK_FALSE(factor.succeeded());
    }
}
