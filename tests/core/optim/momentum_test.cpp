#include "core/optim/momentum.h"

#include "core/optim/gradient_descent.h"
#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Momentum takes the steps that NumPy's lines take") {
    // reference.py, momentum():
    // v = 0.9 * v - 0.001 * g; x = x + v
    const Point expected[] = {
        {-0.98439999999999994, 1.0880000000000001},  {-0.83323156656640007, 1.1434086720000001},
        {-0.84320650674307052, 1.1034497111045394},  {-0.98086493987964385, 0.9889961466804873},
        {-1.1113499522431685, 0.88060791541976247},  {-1.0669784295916724, 0.85395666747133614},
        {-0.90149380335668838, 0.88686780466626758}, {-0.77550259609938033, 0.90165248270655385},
        {-0.75169680971290631, 0.85490905171287646}, {-0.81392323129530575, 0.75486777222250379},
    };
    expect_path("momentum", {.learning_rate = 0.001, .momentum = 0.9}, expected);
}

TEST_CASE("Momentum without momentum is gradient descent, bit for bit") {
    const TestFunction& function = *find_test_function("beale");
    Momentum momentum(make_objective(function), start_of(function), {.learning_rate = 0.01, .momentum = 0.0});
    GradientDescent descent(make_objective(function), start_of(function), {.learning_rate = 0.01});
    for (int i = 0; i < 50; ++i) {
        momentum.step();
        descent.step();
        CHECK(momentum.position() == descent.position());
    }
}
