#include "core/optim/coordinate_descent.h"

#include "core/optim/minimize.h"
#include "core/optim/quadratic.h"
#include "expect_path.h"

using namespace core::optim;
using core::Vector;

TEST_CASE("Coordinate descent takes the steps of its formula with SciPy's line search") {
    // reference.py, coordinate_descent(), from (0.5, -0.5):
    // d = -g * np.eye(2)[k % 2]; x = x + line_search(rosen, rosen_der, x, d, ..., c2=0.1)[0] * d
    const Point expected[] = {
        {0.006622516556291369, -0.5},
        {0.006622516556291369, 4.3857725538276604e-05},
        {0.16139023383532808, 4.3857725538276604e-05},
        {0.16139023383532808, 0.026046807577421869},
        {0.21152229321142907, 0.026046807577421869},
        {0.21152229321142907, 0.044741680525421781},
        {0.24395503089040943, 0.044741680525421781},
        {0.24395503089040943, 0.059514057096740611},
        {0.26972624789592548, 0.059514057096740611},
        {0.26972624789592548, 0.072752248804014208},
    };
    expect_path("coordinate_descent", {.armijo = 1e-4, .curvature = 0.1}, expected, {0.5, -0.5});
}

TEST_CASE("Where axes are independent one round is enough, once curvatures are known") {
    const Vector curvatures{{1.0, 10.0, 100.0}};
    CoordinateDescent method(make_objective(diagonal_quadratic(curvatures)), Vector::Ones(3),
                             {.curvature = 1e-6});
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK(end.iterations <= 6);
}

TEST_CASE("Every step moves one coordinate, the next one that has a slope") {
    CoordinateDescent method(make_objective(diagonal_quadratic(Vector::Ones(3))), Vector{{2.0, 0.0, 3.0}});
    method.step();
    CHECK(method.coordinate() == 0);
    CHECK(method.position().tail(2) == Vector{{0.0, 3.0}});
    method.step();
    CHECK(method.coordinate() == 2);
}
