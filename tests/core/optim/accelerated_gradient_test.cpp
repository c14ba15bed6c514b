#include "core/optim/accelerated_gradient.h"

#include "core/optim/quadratic.h"
#include "expect_path.h"

using namespace core::optim;
using core::Vector;

TEST_CASE("The accelerated gradient method takes the steps that NumPy's lines take") {
    // reference.py, accelerated_gradient():
    // y = x + beta * (x - last); x = y - 0.001 * rosen_der(y); t, beta as in Beck and Teboulle
    const Point expected[] = {
        {-0.98439999999999994, 1.0880000000000001}, {-1.0272715665664001, 1.0642086720000001},
        {-1.0258162055862943, 1.0620543146066199},  {-1.0252824288826978, 1.0590960437012555},
        {-1.0237788386010478, 1.0561445838297372},  {-1.0221455991188402, 1.0527579439843853},
        {-1.020288248511886, 1.0489714420687459},   {-1.0182274024499791, 1.0447708394045607},
        {-1.0159581937771369, 1.0401569298380584},  {-1.0134799181479004, 1.0351294567500349},
    };
    expect_path("accelerated_gradient", {.learning_rate = 0.001}, expected);
}

TEST_CASE("On a convex quadratic it keeps Nesterov's bound, which plain descent misses") {
    // 2 L |x0|^2 / (k + 1)^2 with L = 1 and curvatures down to 1e-4.
    const Vector curvatures{{1.0, 0.1, 0.01, 0.001, 0.0001}};
    const Vector start = Vector::Ones(5);
    AcceleratedGradient method(make_objective(diagonal_quadratic(curvatures)), start, {.learning_rate = 1.0},
                               {.gradient_tolerance = 0.0});
    for (int k = 1; k <= 300; ++k) {
        method.step();
        CAPTURE(k);
        CHECK(method.value() <= 2.0 * start.squaredNorm() / ((k + 1.0) * (k + 1.0)));
    }
    CHECK(method.momentum() == doctest::Approx(1.0 - 3.0 / 300.0).epsilon(1e-3));
}
