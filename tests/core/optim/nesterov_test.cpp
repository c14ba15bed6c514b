#include "core/optim/nesterov.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Nesterov momentum takes the steps that NumPy's lines take") {
    // reference.py, nesterov():
    // v = 0.9 * v - 0.001 * rosen_der(x + 0.9 * v); x = x + v
    const Point expected[] = {
        {-0.98439999999999994, 1.0880000000000001},  {-0.95829722272053752, 1.0586937859200001},
        {-0.99018614915008141, 1.0006265286902223},  {-0.97826507532933327, 0.96631860850258955},
        {-0.96333607045655079, 0.93557840866843189}, {-0.94812880961638912, 0.90679177216250706},
        {-0.93345200861080746, 0.87934351245493725}, {-0.91927102220523715, 0.85308145744911545},
        {-0.90548303322424606, 0.82790788591635966}, {-0.8920279254427802, 0.80371751509015721},
    };
    expect_path("nesterov", {.learning_rate = 0.001, .momentum = 0.9}, expected);
}
