#include "core/optim/plain_newton.h"

#include "core/optim/quadratic.h"
#include "core/optim/test_functions.h"

#include <doctest/doctest.h>

using namespace core::optim;
using core::Matrix;
using core::Vector;
using core::Vector2;

TEST_CASE("Plain Newton takes the textbook's steps on Rosenbrock's function") {
    // x = np.array([-1.2, 1.0])
    // for i in range(6): x = x - np.linalg.solve(rosen_hess(x), rosen_der(x)); print(repr(x.tolist()))
    const Vector2 path[] = {
        {-1.1752808988764043, 1.3806741573033705}, {0.763114871176473, -3.175033854748202},
        {0.7634296788840773, 0.5828247754971532},  {0.9999953110850168, 0.9440273238533894},
        {0.9999956956536927, 0.9999913913257649},  {0.9999999999999999, 0.9999999999814724}};
    PlainNewton newton(make_objective(*find_test_function("rosenbrock")), Vector2(-1.2, 1.0));
    for (const Vector2& expected : path) {
        newton.step();
        CHECK((newton.position() - expected).norm() < 1e-10);
    }
    CHECK(newton.status() == Status::Converged);
    CHECK(newton.evaluations().value == 0);
    CHECK(newton.evaluations().gradient == 7);
    CHECK(newton.evaluations().hessian == 6);
}

TEST_CASE("On a quadratic one step is enough, whatever its curvatures") {
    Matrix A(2, 2);
    A << 3.0, 1.0, 1.0, -2.0;
    const Quadratic saddle{A, Vector2(1.0, 4.0), 0.0};
    PlainNewton newton(make_objective(saddle), Vector2(5.0, -7.0));
    newton.step();
    CHECK((newton.position() - stationary_point(saddle)).norm() < 1e-12);
    CHECK(newton.status() == Status::Converged);
}

TEST_CASE("Between two wells plain Newton climbs to the saddle") {
    // x = 0.3; for i in range(3): x -= (4 * x * (x * x - 1)) / (12 * x * x - 4); print(x)
    // -0.07397260273972606, 0.0008230593781538148, -1.115127128874585e-09: towards (0, 0), where f = 1.
    PlainNewton newton(make_objective(*find_test_function("double_well")), Vector2(0.3, 1.0));
    newton.step();
    CHECK(newton.position()[0] == doctest::Approx(-0.07397260273972606).epsilon(1e-13));
    while (!newton.finished()) newton.step();
    CHECK(newton.position()[0] == doctest::Approx(-1.115127128874585e-09).epsilon(1e-6));
    CHECK(newton.position()[1] == 0.0);
    CHECK(newton.value() == doctest::Approx(1.0));
    CHECK((*newton.model_hessian())(0, 0) < 0.0);
}

TEST_CASE("Where the curvature vanishes the run ends as diverged and stays where it was") {
    auto cubic = std::make_shared<Objective>();
    cubic->dimension = 1;
    cubic->value = [](const Vector& x) { return x[0] * x[0] * x[0] + x[0]; };
    cubic->gradient = [](const Vector& x, Vector& g) { g[0] = 3.0 * x[0] * x[0] + 1.0; };
    cubic->hessian = [](const Vector& x, Matrix& hessian) { hessian(0, 0) = 6.0 * x[0]; };
    PlainNewton newton(cubic, Vector::Zero(1));
    CHECK(newton.step() == Status::Diverged);
    CHECK(newton.position()[0] == 0.0);
}
