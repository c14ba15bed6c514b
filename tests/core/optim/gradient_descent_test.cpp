#include "core/optim/gradient_descent.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Gradient descent takes the steps that NumPy's lines take") {
    // reference.py, gradient_descent():
    // x = x - 0.001 * g
    const Point expected[] = {
        {-0.98439999999999994, 1.0880000000000001}, {-1.0272715665664001, 1.0642086720000001},
        {-1.0268830682337082, 1.0624243118951573},  {-1.0260888245031374, 1.0608372166811408},
        {-1.0253114876941536, 1.0592414284989586},  {-1.0245327492086536, 1.0576458721586866},
        {-1.0237533848853388, 1.0560501685671575},  {-1.0229733612874716, 1.0544543334665637},
        {-1.0221926782481663, 1.0528583663540085},  {-1.0214113342697504, 1.0512622673760386},
    };
    expect_path("gradient_descent", {.learning_rate = 0.001}, expected);
}
