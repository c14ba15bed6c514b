#include "core/optim/newton.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Newton takes the steps that NumPy's lines take") {
    // reference.py, newton():
    // d = np.linalg.solve(rosen_hess(x), -g); x = x + armijo(x, d, g) * d
    const Point expected[] = {
        {-1.1752808988764043, 1.3806741573033705},      {-0.93298142761979463, 0.81121065579692397},
        {-0.78254007897084543, 0.58973637581238225},    {-0.45999711906979263, 0.1075633885707768},
        {-0.39304563414142224, 0.15000236918351892},    {-0.20941190910177052, 0.0067701267011244237},
        {-0.065719021395836796, -0.016328656204043633}, {0.14204254517060708, -0.022988783903598937},
        {0.23110719756124992, 0.045478024459148565},    {0.37974281921725522, 0.11814580456926882},
    };
    expect_path("newton", defaults_of("newton"), expected);
}

TEST_CASE("Newton solves a quadratic in one step") {
    for (const char* id : {"sphere", "ellipse", "booth", "matyas"}) {
        const TestFunction& function = *find_test_function(id);
        Newton method(make_objective(function), start_of(function));
        CAPTURE(id);
        CHECK(method.step() == Status::Converged);
        CHECK(!method.report().safeguards.any());
    }
}

TEST_CASE("Where curvature is negative Newton says so, uses its size, and goes downhill") {
    // H = np.diag([12 * x**2 - 4, 2]) = diag(-3.9952, 2) at (0.02, 1.5); g = [4 * x * (x**2 - 1), 2 * y]
    // d = -g / np.maximum(abs(l), 0.1 * abs(l).max()) = [0.079968 / 3.9952, -3 / 2]
    const TestFunction& function = *find_test_function("double_well");
    Newton method(make_objective(function), start_of(function));
    method.step();
    const StepReport& report = method.report();
    CHECK(report.safeguards.hessian_modified);
    CHECK(report.safeguards.lowest_curvature == doctest::Approx(-3.9952).epsilon(1e-12));
    CHECK(report.direction[0] == doctest::Approx(0.079968 / 3.9952).epsilon(1e-12));
    CHECK(report.direction[1] == doctest::Approx(-1.5).epsilon(1e-12));
    CHECK((*method.model_hessian())(0, 0) == doctest::Approx(3.9952).epsilon(1e-12));
    CHECK(method.value() < report.from_value);
}

TEST_CASE("A singular Hessian does not send Newton to infinity") {
    // McCormick's Hessian at (1, -1) is [[2, -2], [-2, 2]]: curvature 0 along the diagonal, taken as 0.4.
    const TestFunction& function = *find_test_function("mccormick");
    Newton method(make_objective(function), core::Vector2(1.0, -1.0));
    method.step();
    CHECK(method.report().safeguards.hessian_modified);
    CHECK((method.position() - method.report().from).norm() < 10.0);
}
