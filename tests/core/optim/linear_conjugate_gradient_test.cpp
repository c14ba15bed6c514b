#include "core/optim/linear_conjugate_gradient.h"

#include "core/math/elementary.h"
#include "core/optim/minimize.h"
#include "core/optim/quadratic.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

/// A = np.diag(np.arange(1.0, 13)) + 1 / (1 + np.add.outer(np.arange(12), np.arange(12)))
/// b = np.cos(np.arange(12))
Quadratic reference_quadratic() {
    Quadratic quadratic{.A = Matrix::Zero(12, 12), .b = Vector::Zero(12)};
    for (Index i = 0; i < 12; ++i) {
        for (Index j = 0; j < 12; ++j) quadratic.A(i, j) = 1.0 / static_cast<double>(1 + i + j);
        quadratic.A(i, i) += static_cast<double>(i + 1);
        quadratic.b[i] = core::math::cos(static_cast<double>(i));
    }
    return quadratic;
}

}  // namespace

TEST_CASE("Conjugate gradients take SciPy's steps on a quadratic") {
    // reference.py, linear_conjugate_gradient(): the first three coordinates of
    // scipy.sparse.linalg.cg(A, b, x0=np.zeros(12), tol=0, callback=...)
    const double expected[][3] = {
        {0.1633853376231709, 0.088277474662843747, -0.067992291390069376},
        {0.36178921883816345, 0.18119924939312243, -0.14095074142660324},
        {0.46288997796554932, 0.20774580754925318, -0.17335698596021132},
        {0.50537107284499405, 0.20083296413612933, -0.18057898162774769},
        {0.51991235739446995, 0.18613289414984752, -0.18261541569263887},
        {0.52689685471943359, 0.16918490000940367, -0.18345572837868804},
        {0.52792722074878806, 0.16562526252581203, -0.18271108083603491},
        {0.52822385954534112, 0.16495431772362851, -0.18203948413179744},
        {0.52835375108848548, 0.16486999512516518, -0.18161086292371945},
        {0.52841109692107602, 0.16490594782653861, -0.18141058677805083},
    };
    LinearConjugateGradient method(make_objective(reference_quadratic()), Vector::Zero(12), {},
                                   {.gradient_tolerance = 0.0});
    for (const auto& row : expected) {
        method.step();
        CAPTURE(method.iteration());
        for (Index i = 0; i < 3; ++i) CHECK(std::fabs(method.position()[i] - row[i]) < 1e-10);
    }
}

TEST_CASE("As many steps as there are different curvatures reach the minimum") {
    const Vector curvatures{{1.0, 1.0, 5.0, 5.0, 5.0, 40.0}};
    LinearConjugateGradient method(make_objective(diagonal_quadratic(curvatures)),
                                   Vector{{1.0, -2.0, 3.0, -4.0, 5.0, -6.0}});
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK(end.iterations == 3);
    CHECK(end.position.norm() < 1e-7);
    CHECK(end.evaluations.gradient == 4);  // the start and one product a step
}

TEST_CASE("Directions are conjugate and gradients orthogonal") {
    const Quadratic quadratic = reference_quadratic();
    LinearConjugateGradient method(make_objective(quadratic), Vector::Zero(12));
    method.step();
    for (int i = 0; i < 6; ++i) {
        const Vector direction = method.report().direction;
        const Vector gradient = method.gradient();
        method.step();
        CHECK(std::fabs(direction.dot(quadratic.A * method.report().direction)) < 1e-12);
        CHECK(std::fabs(gradient.dot(method.gradient())) < 1e-12);
        CHECK((quadratic.A * method.position() - quadratic.b - method.gradient()).norm() < 1e-13);
    }
}

TEST_CASE("A saddle has no lowest point: the run says that the search failed") {
    LinearConjugateGradient method(make_objective(diagonal_quadratic(Vector{{1.0, -2.0}})),
                                   Vector{{0.1, 1.0}});
    CHECK(method.step() == Status::LineSearchFailed);
    CHECK(method.position() == Vector{{0.1, 1.0}});
}
