#include "core/optim/nelder_mead.h"

#include "core/optim/minimize.h"
#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Nelder-Mead takes the steps that SciPy takes") {
    // reference.py, nelder_mead():
    // minimize(rosen, [-1.2, 1], method="Nelder-Mead", callback=path.append)
    const Point expected[] = {
        {-1.0799999999999996, 1.0749999999999997},
        {-1.0799999999999994, 1.125},
        {-1.0799999999999994, 1.125},
        {-1.0649999999999995, 1.0999999999999999},
        {-1.0462499999999995, 1.1187499999999999},
        {-1.0312499999999998, 1.09375},
        {-1.0518749999999994, 1.1031249999999999},
        {-1.0321874999999996, 1.0578124999999998},
        {-1.0321874999999996, 1.0578124999999998},
    };
    expect_path("nelder_mead", defaults_of("nelder_mead"), expected);
}

TEST_CASE("Nelder-Mead ends where SciPy ends, after as many steps and evaluations") {
    // minimize(rosen, [-1.2, 1], method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-6})
    // nit, nfev, x -> 101, 189, [0.99999986947397446, 0.99999975472872948]
    const TestFunction& function = *find_test_function("rosenbrock");
    NelderMead method(make_objective(function), start_of(function));
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK(end.position[0] == doctest::Approx(0.99999986947397446).epsilon(1e-12));
    CHECK(end.position[1] == doctest::Approx(0.99999975472872948).epsilon(1e-12));
    CHECK(end.evaluations == Evaluations{189, 0, 0});
    CHECK(end.iterations == 100);  // SciPy begins to count at 1
}

TEST_CASE("Nelder-Mead shows its triangle: ordered, best first, and each move changes it as named") {
    const TestFunction& function = *find_test_function("himmelblau");
    NelderMead method(make_objective(function), start_of(function), {.simplex_size = 1.0});
    while (!method.finished()) {
        method.step();
        const Simplex& simplex = method.report().simplex;
        CHECK(simplex.move != SimplexMove::None);
        CHECK(simplex.values[0] <= simplex.values[1]);
        CHECK(simplex.values[1] <= simplex.values[2]);
        CHECK(method.position() == simplex.vertices.col(0));
        const auto area = [](const core::Matrix& v) {
            return std::fabs((v(0, 1) - v(0, 0)) * (v(1, 2) - v(1, 0)) -
                             (v(0, 2) - v(0, 0)) * (v(1, 1) - v(1, 0)));
        };
        double factor = 1.0;
        if (simplex.move == SimplexMove::Expand) factor = 2.0;
        if (simplex.move == SimplexMove::ContractInside) factor = 0.5;
        if (simplex.move == SimplexMove::ContractOutside) factor = 0.5;
        if (simplex.move == SimplexMove::Shrink) factor = 0.25;
        CHECK(area(simplex.vertices) == doctest::Approx(factor * area(simplex.before)).epsilon(1e-6));
    }
}
