#include "core/optim/amsgrad.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("AMSGrad takes the steps that NumPy's lines take") {
    // reference.py, amsgrad(), with beta2 = 0.6 so that mean squares fall as well as rise:
    // u = np.maximum(u, v); x = x - 0.05 * (m / (1 - 0.9**t)) / (np.sqrt(u / (1 - 0.6**t)) + 1e-8)
    const Point expected[] = {
        {-1.1500000000023189, 1.0499999999943181},  {-1.1000245261337178, 1.1005737467778955},
        {-1.0588478577020912, 1.1423207400561761},  {-1.0285595049863752, 1.1724857634987398},
        {-1.0086993023657598, 1.1911271486363351},  {-0.99786316941029873, 1.1995335554070212},
        {-0.99437884157063305, 1.1994747745586982}, {-0.99658499942332457, 1.1928354353160109},
        {-1.0029395232745062, 1.1814345448839616},  {-1.0120573267566673, 1.1669364421379755},
    };
    expect_path("amsgrad", {.learning_rate = 0.05, .beta1 = 0.9, .beta2 = 0.6, .epsilon = 1e-8}, expected);
}

TEST_CASE("AMSGrad's largest mean square never falls") {
    const TestFunction& function = *find_test_function("rosenbrock");
    AMSGrad method(make_objective(function), start_of(function), defaults_of("amsgrad"));
    core::Vector last = core::Vector::Zero(2);
    for (int i = 0; i < 200; ++i) {
        method.step();
        const core::Vector& largest = method.report().terms.back().value;
        CHECK((largest.array() >= last.array()).all());
        last = largest;
    }
}
