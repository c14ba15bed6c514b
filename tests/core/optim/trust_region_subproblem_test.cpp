#include "core/optim/trust_region_subproblem.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

double model(const Vector& g, const Matrix& H, const Vector& p) { return g.dot(p) + 0.5 * p.dot(H * p); }

Matrix random_symmetric(core::Random& random, Index n) {
    Matrix H(n, n);
    for (Index i = 0; i < n; ++i) {
        for (Index j = 0; j <= i; ++j) H(i, j) = H(j, i) = random.normal();
    }
    return H;
}

Vector random_vector(core::Random& random, Index n) {
    Vector x(n);
    for (double& entry : x) entry = random.normal();
    return x;
}

}  // namespace

TEST_CASE("Inside the region the solution is Newton's step") {
    const Matrix H = Vector{{2.0, 5.0}}.asDiagonal();
    const auto solution = solve_subproblem_exactly(Vector{{2.0, -5.0}}, H, 10.0);
    CHECK((solution.step - Vector{{-1.0, 1.0}}).norm() < 1e-15);
    CHECK(!solution.is_on_boundary);
    CHECK(solution.multiplier == 0.0);
    CHECK(solution.predicted == doctest::Approx(3.5));
}

TEST_CASE("Exact solutions satisfy the conditions of More and Sorensen") {
    // (H + m I) p = -g,  m >= 0,  H + m I has no negative eigenvalue,  m (radius - |p|) = 0
    core::Random random(5);
    for (int trial = 0; trial < 300; ++trial) {
        const Index n = 1 + static_cast<Index>(random.below(6));
        const Matrix H = random_symmetric(random, n);
        const Vector g = random_vector(random, n);
        const double radius = 0.01 + 2.0 * random.uniform();
        const auto solution = solve_subproblem_exactly(g, H, radius);
        const Matrix shifted = H + solution.multiplier * Matrix::Identity(n, n);
        CHECK((shifted * solution.step + g).norm() < 1e-10 * (1.0 + shifted.norm() * radius));
        CHECK(solution.multiplier >= 0.0);
        CHECK(Eigen::SelfAdjointEigenSolver<Matrix>(shifted).eigenvalues()[0] > -1e-12);
        CHECK(solution.step.norm() <= radius * (1.0 + 1e-12));
        CHECK((solution.multiplier == 0.0 || solution.is_on_boundary));
        if (solution.is_on_boundary) CHECK(solution.step.norm() == doctest::Approx(radius).epsilon(1e-12));
        CHECK(solution.predicted == doctest::Approx(-model(g, H, solution.step)).epsilon(1e-9));
    }
}

TEST_CASE("In the hard case the step goes to the boundary along the lowest curvature") {
    // g is orthogonal to the eigenvector of -2: p = -(H + 2 I)^+ g + tau e_1
    const Matrix H = Vector{{-2.0, 1.0}}.asDiagonal();
    const auto solution = solve_subproblem_exactly(Vector{{0.0, 3.0}}, H, 2.0);
    CHECK(solution.multiplier == 2.0);
    CHECK(solution.is_on_boundary);
    CHECK(solution.step[1] == doctest::Approx(-1.0));
    CHECK(std::fabs(solution.step[0]) == doctest::Approx(std::sqrt(3.0)));
}

TEST_CASE("Almost the hard case, and a singular Hessian, are solved as well") {
    const Matrix H = Vector{{-2.0, 1.0}}.asDiagonal();
    const auto nearly_hard = solve_subproblem_exactly(Vector{{1e-13, 3.0}}, H, 2.0);
    CHECK(nearly_hard.step.norm() == doctest::Approx(2.0).epsilon(1e-12));
    CHECK(nearly_hard.step[0] == doctest::Approx(-std::sqrt(3.0)));
    const Matrix flat = Vector{{0.0, 1.0}}.asDiagonal();
    const auto slope = solve_subproblem_exactly(Vector{{1.0, 0.0}}, flat, 3.0);
    CHECK((slope.step - Vector{{-3.0, 0.0}}).norm() < 1e-14);
    const auto nothing = solve_subproblem_exactly(Vector{{0.0, 0.5}}, flat, 3.0);
    CHECK((nothing.step - Vector{{0.0, -0.5}}).norm() < 1e-14);
    CHECK(!nothing.is_on_boundary);
}

TEST_CASE("Steihaug's step is a share of the exact decrease, and its path grows in length") {
    core::Random random(6);
    for (int trial = 0; trial < 200; ++trial) {
        const Matrix H = random_symmetric(random, 5);
        const Vector g = random_vector(random, 5);
        const double radius = 0.1 + random.uniform();
        const auto exact = solve_subproblem_exactly(g, H, radius);
        const auto steihaug = solve_subproblem_by_steihaug(g, H, radius, 1e-10);
        CHECK(steihaug.predicted <= exact.predicted * (1.0 + 1e-10));
        CHECK(steihaug.predicted > 0.0);
        CHECK(steihaug.step.norm() <= radius * (1.0 + 1e-12));
        REQUIRE(steihaug.path.cols() > 0);
        CHECK(steihaug.path.rightCols(1) == steihaug.step);
        for (Index k = 1; k + 1 < steihaug.path.cols(); ++k) {
            CHECK(steihaug.path.col(k).norm() > steihaug.path.col(k - 1).norm());
        }
    }
}

TEST_CASE("Steihaug solves a bowl inside the region exactly") {
    const Matrix H = Vector{{1.0, 10.0, 100.0}}.asDiagonal();
    const auto solution = solve_subproblem_by_steihaug(Vector{{1.0, 10.0, 100.0}}, H, 100.0, 1e-12);
    CHECK((solution.step + Vector::Ones(3)).norm() < 1e-12);
    CHECK(solution.path.cols() <= 4);  // three, and one more for rounding
    CHECK(!solution.is_on_boundary);
}
