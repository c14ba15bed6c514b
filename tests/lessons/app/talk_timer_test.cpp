#include "lessons/app/talk_timer.h"

#include <doctest/doctest.h>

using lessons::app::clock_text;
using lessons::app::TalkTimer;

TEST_CASE("The clock stands still while it is paused, and starts anew after a reset") {
    TalkTimer timer;
    CHECK(timer.elapsed(100.0) == 0.0);
    timer.start(100.0);
    CHECK(timer.elapsed(130.0) == 30.0);
    timer.toggle(140.0);
    CHECK(timer.elapsed(500.0) == 40.0);
    timer.toggle(600.0);
    CHECK(timer.elapsed(605.0) == 45.0);
    timer.reset(605.0);
    CHECK(timer.running());
    CHECK(timer.elapsed(606.0) == 1.0);
}

TEST_CASE("Times are written as people write them") {
    CHECK(clock_text(0.0) == "0:00");
    CHECK(clock_text(247.9) == "4:07");
    CHECK(clock_text(3750.0) == "1:02:30");
    CHECK(clock_text(-5.0) == "0:00");
}
