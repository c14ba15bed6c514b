#include "core/optim/schedule.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("A constant schedule changes nothing") {
    for (const core::Index step : {0, 1, 1000}) CHECK(rate_factor({}, step) == 1.0);
}

TEST_CASE("The step schedule drops by its factor after every period") {
    // 0.5 ** (t // 3), torch.optim.lr_scheduler.StepLR(step_size=3, gamma=0.5)
    const Schedule schedule{.kind = ScheduleKind::Step, .period = 3.0, .factor = 0.5};
    const double expected[] = {1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125};
    for (int t = 0; t < 10; ++t) CHECK(rate_factor(schedule, t) == expected[t]);
}

TEST_CASE("The cosine schedule falls from one to its floor and stays there") {
    // 0.1 + 0.9 * (1 + np.cos(np.pi * t / 4)) / 2
    const Schedule schedule{.kind = ScheduleKind::Cosine, .period = 4.0, .floor = 0.1};
    const double expected[] = {1.0, 0.868198051533946, 0.55, 0.231801948466053, 0.1, 0.1, 0.1};
    for (int t = 0; t < 7; ++t)
        CHECK(rate_factor(schedule, t) == doctest::Approx(expected[t]).epsilon(1e-13));
}

TEST_CASE("The 1/t schedule halves after a period and goes on falling") {
    const Schedule schedule{.kind = ScheduleKind::InverseTime, .period = 10.0};
    CHECK(rate_factor(schedule, 0) == 1.0);
    CHECK(rate_factor(schedule, 10) == 0.5);
    CHECK(rate_factor(schedule, 990) == 0.01);
}

TEST_CASE("A warm-up rises in equal parts to one, then the course begins") {
    const Schedule schedule{.kind = ScheduleKind::InverseTime, .period = 1.0, .warm_up = 4.0};
    const double expected[] = {0.25, 0.5, 0.75, 1.0, 1.0, 0.5, 1.0 / 3.0};
    for (int t = 0; t < 7; ++t) CHECK(rate_factor(schedule, t) == expected[t]);
}

TEST_CASE("Momentum with warm-up, cosine and clipped gradients takes the steps that NumPy's lines take") {
    // reference.py, scheduled_and_clipped():
    // v = 0.9 * v - 0.002 * share * g * min(1, 50 / np.linalg.norm(g))
    const Point expected[] = {
        {-1.1691384118768267, 1.0125965665808871},  {-1.0798264100906561, 1.0495790354259396},
        {-0.90750106279874965, 1.1221850136913358}, {-0.83924631057283849, 1.1379405637519637},
        {-0.86126190001133918, 1.1011174831446402}, {-0.95950614807660817, 1.021032969792846},
        {-1.1043017113132205, 0.91625266846648123}, {-1.1715235726903697, 0.84964756706423883},
        {-1.1813026632119537, 0.8109731964376391},  {-1.152170881517657, 0.7919721629321923},
    };
    Hyperparameters parameters{.learning_rate = 0.002, .momentum = 0.9, .clip_norm = 50.0};
    parameters.schedule = {.kind = ScheduleKind::Cosine, .period = 10.0, .floor = 0.1, .warm_up = 3.0};
    expect_path("momentum", parameters, expected);
}

TEST_CASE("Every fixed-rate method reports the rate in force") {
    const TestFunction& function = *find_test_function("sphere");
    for (const OptimizerInfo& info : optimizers()) {
        if (info.rate_unit != RateUnit::Gradient && info.rate_unit != RateUnit::Length) continue;
        Hyperparameters parameters = suggested_hyperparameters(info, function);
        parameters.schedule = {.kind = ScheduleKind::Step, .period = 1.0, .factor = 0.5};
        auto method = info.make(make_objective(function), start_of(function), parameters, {});
        CAPTURE(info.id);
        method->step();
        CHECK(method->report().learning_rate == parameters.learning_rate);
        method->step();
        CHECK(method->report().learning_rate == 0.5 * parameters.learning_rate);
    }
}
