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
