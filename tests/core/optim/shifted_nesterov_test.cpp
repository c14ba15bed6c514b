#include "core/optim/shifted_nesterov.h"

#include "core/optim/nesterov.h"
#include "expect_path.h"

using namespace core::optim;

TEST_CASE("Nesterov momentum in library form takes the steps that NumPy's lines take") {
    // reference.py, shifted_nesterov():
    // v = 0.9 * v - 0.001 * g; x = x + 0.9 * v - 0.001 * g
    const Point expected[] = {
        {-0.79035999999999995, 1.1672},
        {-0.93480472316902141, 1.0323181932479999},
        {-1.0188861829366709, 0.94836599718342196},
        {-0.96753610889065977, 0.93544148033371999},
        {-0.94989996607104643, 0.90791222881768985},
        {-0.93444227486024356, 0.88088379930717453},
        {-0.92024288770578389, 0.8546400787181242},
        {-0.90650813444022371, 0.82944560794387578},
        {-0.89307384314135407, 0.80525167153687938},
        {-0.87991832843946072, 0.7819461813465749},
    };
    expect_path("shifted_nesterov", {.learning_rate = 0.001, .momentum = 0.9}, expected);
}

TEST_CASE("Its positions are the points ahead of Nesterov's method") {
    const TestFunction& function = *find_test_function("beale");
    const Hyperparameters parameters{.learning_rate = 0.01, .momentum = 0.9};
    Nesterov nesterov(make_objective(function), start_of(function), parameters);
    ShiftedNesterov shifted(make_objective(function), start_of(function), parameters);
    for (int i = 0; i < 50; ++i) {
        nesterov.step();
        CHECK((nesterov.report().terms[2].value - shifted.position()).norm() < 1e-12);
        shifted.step();
    }
}
