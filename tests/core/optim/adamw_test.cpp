#include "core/optim/adamw.h"

#include "core/optim/adam.h"
#include "expect_path.h"

using namespace core::optim;

TEST_CASE("AdamW takes the steps that NumPy's lines take") {
    // reference.py, adamw():
    // x = x + adam(...) - 0.05 * 0.01 * x
    const Point expected[] = {
        {-1.149400000002319, 1.0494999999943182},   {-1.100959854591909, 1.0970311962336767},
        {-1.0574427927190873, 1.1396860002059359},  {-1.0222881190503703, 1.1732965818422403},
        {-0.99806576809191516, 1.1943651997736209}, {-0.98514394272922579, 1.2023707420519021},
        {-0.98207716775615006, 1.1993305522696329}, {-0.98674778103281024, 1.1879791845360272},
        {-0.99705043530319082, 1.1708116420156216}, {-1.0110660740566213, 1.149950025013786},
    };
    expect_path("adamw", {.learning_rate = 0.05, .weight_decay = 0.01}, expected);
}

TEST_CASE("AdamW without weight decay is Adam, bit for bit") {
    const TestFunction& function = *find_test_function("beale");
    Adam adam(make_objective(function), start_of(function), {.weight_decay = 0.0});
    AdamW adamw(make_objective(function), start_of(function), {.weight_decay = 0.0});
    for (int i = 0; i < 50; ++i) {
        adam.step();
        adamw.step();
        CHECK(adam.position() == adamw.position());
    }
}
