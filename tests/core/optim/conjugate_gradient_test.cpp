#include "core/optim/conjugate_gradient.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Conjugate gradients takes the steps of its formula with SciPy's line search") {
    // reference.py, conjugate_gradient():
    // beta = max(0, g @ (g - g_last) / (g_last @ g_last)); d = -g + beta * d
    // x = x + scipy.optimize.line_search(rosen, rosen_der, x, d, ..., c2=0.1)[0] * d
    const Point expected[] = {
        {-1.0283204701239612, 1.070073277500424},     {-0.90350526710596846, 0.7787612899571601},
        {-0.56943892770562199, 0.28443227071273697},  {-0.54181659837783214, 0.30245159847075609},
        {-0.36247740185641464, 0.099002224152594298}, {-0.24496484934858562, 0.010681043982914029},
        {0.19004333910538659, 0.010846243417295679},  {0.18859699096983906, 0.035126652436709038},
        {0.34165400271753493, 0.09346109498509364},   {0.44907599272724225, 0.17239457994600693},
    };
    expect_path("conjugate_gradient", defaults_of("conjugate_gradient"), expected);
}
