#include "core/optim/nelder_mead.h"

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
