#include "core/optim/quadratic.h"

#include <doctest/doctest.h>

using namespace core::optim;
using core::Matrix;
using core::Vector;

TEST_CASE("A quadratic's objective agrees with its formula") {
    // A = np.array([[4., 1.], [1., 3.]]); b = np.array([1., 2.]); x = np.array([2., -1.])
    // x @ A @ x / 2 - b @ x + 5 -> 12.5, A @ x - b -> [6, -3], np.linalg.solve(A, b) -> [1/11, 7/11]
    const Quadratic quadratic{.A = Matrix{{4.0, 1.0}, {1.0, 3.0}}, .b = Vector{{1.0, 2.0}}, .c = 5.0};
    const auto objective = make_objective(quadratic);
    const Vector x{{2.0, -1.0}};
    CHECK(objective->value(x) == 12.5);
    Vector result(2);
    objective->gradient(x, result);
    CHECK(result == Vector{{6.0, -3.0}});
    objective->hessian_product(x, Vector{{1.0, 1.0}}, result);
    CHECK(result == Vector{{5.0, 4.0}});
    Matrix hessian(2, 2);
    objective->hessian(x, hessian);
    CHECK(hessian == quadratic.A);
    CHECK((stationary_point(quadratic) - Vector{{1.0 / 11.0, 7.0 / 11.0}}).norm() < 1e-15);
}

TEST_CASE("A diagonal quadratic has its curvatures along the axes") {
    const Quadratic bowl = diagonal_quadratic(Vector{{2.0, 8.0}});
    CHECK(bowl.value(Vector{{1.0, 1.0}}) == 5.0);
    CHECK(stationary_point(bowl) == Vector::Zero(2));
}
