#include "lessons/app/stage_messages.h"

#include <doctest/doctest.h>

using lessons::app::StageOrder;
using lessons::app::StageState;

TEST_CASE("A stage's state and every order survive the way through text") {
    const StageState state{.lesson = "race",
                           .summary = "Step 3 of \"5\".",
                           .text_step = 4,
                           .playing = true,
                           .presenting = true,
                           .hides_answers = true};
    CHECK(lessons::app::read_state(lessons::app::write_state(state)) == state);
    for (const StageOrder order :
         {StageOrder::hello, StageOrder::previous_text, StageOrder::next_text, StageOrder::step_back,
          StageOrder::step_forward, StageOrder::toggle_play, StageOrder::hide_answers}) {
        CHECK(lessons::app::read_order(lessons::app::write_order(order)) == order);
        CHECK_FALSE(lessons::app::read_state(lessons::app::write_order(order)));
    }
    CHECK(lessons::app::is_arrival(lessons::app::write_arrival()));
}

TEST_CASE("Messages that make no sense are no messages") {
    for (const char* text : {"", "{", "3", "[]", "{\"order\": 3}", "{\"order\": \"dance\"}", "{\"stage\": 1}",
                             "{\"stage\": {\"lesson\": 3}}", "\xff\xfe"}) {
        CAPTURE(text);
        CHECK_FALSE(lessons::app::read_state(text));
        CHECK_FALSE(lessons::app::read_order(text));
        CHECK_FALSE(lessons::app::is_arrival(text));
    }
    std::string negative = lessons::app::write_state({.lesson = "race", .summary = "", .text_step = 7});
    negative.replace(negative.find(":7"), 2, ":-7");
    CHECK_FALSE(lessons::app::read_state(negative));
}
