#include "core/optim/conjugate_gradient.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Conjugate gradients takes the steps of its formula with SciPy's line search") {
    // reference.py, conjugate_gradient():
    // beta = max(0, g @ (g - g_last) / (g_last @ g_last)); d = -g + beta * d
    // x = x + scipy.optimize.line_search(rosen, rosen_der, x, d, ..., c2=0.1)[0] * d
    const Point expected[] = {
        {-0.60385318653180009, 0.38951788666829773}, {-0.6103770486440131, 0.37793124962060787},
        {-0.40636703583853828, 0.13157557936146871}, {-0.26964012085980665, 0.02220783728146114},
        {0.25504941845753443, 0.045457656065669177}, {0.25276343237317866, 0.063058752410077162},
        {0.39430652972543756, 0.13571168507425707},  {0.54980029407522257, 0.27804030421254272},
        {0.56916815381109798, 0.3273812150210666},   {0.68015805089355241, 0.45039492229566014},
    };
    expect_path("conjugate_gradient", defaults_of("conjugate_gradient"), expected, {-0.5, 0.5});
}

TEST_CASE("On a quadratic in n variables conjugate gradients need little more than n steps") {
    // Exact searches would need n = 2 (Hestenes and Stiefel, 1952); c2 = 0.1 is nearly exact.
    const TestFunction& function = *find_test_function("booth");
    auto method =
        find_optimizer("conjugate_gradient")
            ->make(make_objective(function), start_of(function), {.armijo = 1e-4, .curvature = 1e-3}, {});
    while (!method->finished()) method->step();
    CHECK(method->status() == Status::Converged);
    CHECK(method->iteration() <= 4);
}
