// What can be said of a measurement without taking the time: that it does the work it says, and stops.

#include "lessons/optim/second_order_timing_view.h"

#include <doctest/doctest.h>

#include <memory>

using namespace lessons::optim;

TEST_CASE("Portions add up to steps of each kind") {
    for (const TimedStep step : kTimedSteps) {
        const auto work = make_timed_work(step, 10);
        CHECK(work->steps() == 0.0);
        for (int i = 0; i < 30; ++i) work->portion();
        // A Newton step with ten settings has three portions: the columns, one tile, the solution.
        CHECK(work->steps() == (step == TimedStep::newton ? 10.0 : 30.0));
    }
    const auto large = make_timed_work(TimedStep::newton, 130);
    for (int i = 0; i < 14; ++i) large->portion();  // 3 tiles a side: 3 of columns, 10 of tiles, 1
    CHECK(large->steps() == 1.0);
}

TEST_CASE("A measurement goes through the sizes in order, can be stopped, and keeps what it has") {
    StepTiming timing;
    CHECK_FALSE(timing.running());
    CHECK_FALSE(timing.progress().pending());
    timing.start();
    CHECK(timing.running());
    CHECK(timing.progress().pending());
    CHECK(timing.progress().what == "Timing Gradient descent with 10 settings");
    for (int slice = 0; slice < 10000 && timing.times(TimedStep::newton).empty(); ++slice) timing.work();
    for (const TimedStep step : kTimedSteps) {
        REQUIRE(timing.times(step).size() == 1);
        CHECK(timing.times(step).front().x() == 10.0);
        CHECK(timing.times(step).front().y() > 0.0);
    }
    CHECK(timing.progress().what == "Timing Gradient descent with 20 settings");
    const auto ratio = time_ratio(timing, TimedStep::newton, TimedStep::gradient);
    REQUIRE(ratio.has_value());
    CHECK(ratio->settings == 10.0);
    timing.stop();
    CHECK_FALSE(timing.running());
    CHECK_FALSE(timing.complete());
    CHECK_FALSE(timing.progress().pending());
    CHECK(timing.times(TimedStep::lbfgs).size() == 1);
    timing.start();
    CHECK(timing.times(TimedStep::lbfgs).empty());
}
