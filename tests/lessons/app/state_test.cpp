// History and layout: the small values behind the page.

#include "lessons/app/history.h"
#include "lessons/app/layout.h"

#include <doctest/doctest.h>

using namespace lessons::app;

namespace {

Address with_rate(double rate) {
    Address state;
    state.lesson = "race";
    state.parameters["rate"] = rate;
    return state;
}

double rate_of(const std::optional<History::Move>& move) { return move.value().to.parameters.at("rate"); }

}  // namespace

TEST_CASE("Undo and redo walk through the states that came to rest") {
    History history;
    history.start(with_rate(1));
    history.settle(with_rate(2));
    history.settle(with_rate(2));
    history.settle(with_rate(3));
    CHECK(rate_of(history.undo()) == 2);
    CHECK(rate_of(history.undo()) == 1);
    CHECK_FALSE(history.undo().has_value());
    const auto redone = history.redo();
    CHECK(rate_of(redone) == 2);
    CHECK(redone->from.parameters.at("rate") == 1);
}

TEST_CASE("A change after undo drops what could have been redone") {
    History history;
    history.start(with_rate(1));
    history.settle(with_rate(2));
    history.undo();
    history.settle(with_rate(1));
    CHECK(history.can_redo());
    history.settle(with_rate(4));
    CHECK_FALSE(history.can_redo());
    CHECK(rate_of(history.undo()) == 1);
}

TEST_CASE("Where the timeline and the text stand is no entry, what the second copy shows is one") {
    History history;
    Address state = with_rate(1);
    history.start(state);
    state.step = 40;
    state.text_step = 2;
    history.settle(state);
    CHECK_FALSE(history.can_undo());
    state.b.emplace();
    history.settle(state);
    CHECK(history.can_undo());
    const auto undone = history.undo();
    CHECK_FALSE(undone->to.b.has_value());
    CHECK_FALSE(undone->to.step.has_value());
}

TEST_CASE("The layout covers the window without overlaps at any size") {
    for (const float width :
         {0.0f, 1.0f, 360.0f, 390.0f, 699.0f, 700.0f, 1099.0f, 1100.0f, 1440.0f, 1920.0f, 3840.0f}) {
        for (const float height : {0.0f, 1.0f, 100.0f, 640.0f, 844.0f, 900.0f, 2160.0f}) {
            CAPTURE(width);
            CAPTURE(height);
            const Layout layout =
                compute_layout({.width = width, .height = height, .controls_height = 120.0f});
            for (const Area& area :
                 {layout.rail, layout.text, layout.figure, layout.status, layout.controls, layout.timeline}) {
                CHECK(area.width >= 0.0f);
                CHECK(area.height >= 0.0f);
                if (width >= 700.0f) CHECK(area.x + area.width <= width + 0.5f);
            }
            if (width >= 700.0f && height > 200.0f) {
                CHECK(layout.figure.y + layout.figure.height == doctest::Approx(layout.status.y));
                CHECK(layout.controls.y + layout.controls.height == doctest::Approx(layout.timeline.y));
                CHECK(layout.text.x + layout.text.width == doctest::Approx(layout.figure.x));
            }
        }
    }
}

TEST_CASE("A phone shows the figure above the text and hides the rail") {
    const Layout layout = compute_layout({.width = 390.0f, .height = 844.0f});
    CHECK(layout.width == Width::phone);
    CHECK(layout.rail.empty());
    CHECK(layout.figure.height == doctest::Approx(0.55f * 844.0f).epsilon(0.06));
    CHECK(layout.text.y >= layout.figure.y + layout.figure.height);
}
