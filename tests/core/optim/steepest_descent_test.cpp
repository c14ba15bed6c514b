#include "core/optim/steepest_descent.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Gradient descent with line search takes the steps that NumPy's lines take") {
    // reference.py, steepest_descent():
    // x = x - armijo(x, -g, g) * g
    const Point expected[] = {
        {-0.98945312499999993, 1.0859375},         {-1.0643320904579014, 1.0441718697547913},
        {-1.0234514645128605, 1.0614825980797318}, {-1.0267651031888638, 1.0560022473507424},
        {-1.0202563808475194, 1.0553164386693736}, {-1.0238373428835006, 1.0496940339782426},
        {-1.0170924472957374, 1.0491271865971896}, {-1.0208542322682348, 1.0434044755615814},
        {-1.0139660606926788, 1.0429118536781383}, {-1.0178108535804755, 1.0371365874900489},
    };
    expect_path("steepest_descent", defaults_of("steepest_descent"), expected);
}
