// Comparing and undoing on the whole program.

#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <string>

using test::contains;
using test::Program;

namespace {

/// A race at rate 0.5 compared with one at rate 2.
constexpr const char* kCompared = "race/v=2&s=20&learning_rate=0.5&b=eyJwIjp7ImxlYXJuaW5nX3JhdGUiOjIuMH19";

}  // namespace

TEST_CASE("C compares two copies and C again goes on with one; undo and redo know of it") {
    Program program("race/s=10&momentum=0.5");
    const std::string alone = program.platform.address;
    program.press(ImGuiKey_C);
    const std::string compared = program.platform.address;
    CHECK(contains(compared, "&b="));
    CHECK(contains(program.page->summary(), "Their settings are the same"));
    program.press(ImGuiKey_C);
    CHECK(program.platform.address == alone);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == compared);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == alone);
}

TEST_CASE("A link opens a comparison, and both copies step together") {
    Program program(kCompared);
    CHECK(program.platform.address == kCompared);
    const std::string before = program.page->summary();
    CHECK(contains(before, "Learning rate: A 0.5"));
    CHECK(contains(before, ", B 2"));
    program.press(ImGuiKey_RightArrow);
    CHECK(contains(program.platform.address, "s=21"));
    CHECK(program.page->summary() != before);
    program.press(ImGuiKey_LeftArrow);
    CHECK(program.page->summary() == before);
}

TEST_CASE("What a broken second copy says is dropped and the rest is opened") {
    for (const char* link :
         {"race/b=%%%&momentum=0.5", "race/b=eyJwIjp7Im5vbmUiOjF9fQ&momentum=0.5", "nonsense/b=e30"}) {
        CAPTURE(link);
        Program program(link);
        CHECK_FALSE(program.page->summary().empty());
        CHECK(program.screen.all_vertices_finite());
    }
}

TEST_CASE("Restoring defaults in a comparison concerns the chosen copy only") {
    Program program(kCompared);
    program.press(ImGuiKey_R);
    CHECK(contains(program.page->summary(), "Learning rate: A 0.5"));
    CHECK(contains(program.page->summary(), ", B 1"));
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == kCompared);
}

TEST_CASE("The place in the text is the same for both copies") {
    Program program(kCompared);
    program.press(ImGuiKey_RightBracket);
    CHECK(contains(program.platform.address, "&t=1"));
    CHECK(contains(program.platform.address, "&b="));
    program.press(ImGuiKey_C);
    CHECK(contains(program.platform.address, "&t=1"));
}

TEST_CASE("A comparison can have any size") {
    for (const char* link : {kCompared, "best_corner/b=e30"}) {
        Program program(link);
        CHECK(program.draws_at_any_size());
    }
}

TEST_CASE("Dragging a slider is one change, and so is typing a number") {
    Program program("race/s=10");
    const std::string before = program.platform.address;
    program.drag("Momentum", -60.0f);
    const std::string dragged = program.platform.address;
    REQUIRE(contains(dragged, "&momentum="));
    program.click("Momentum number");
    program.type("0.25");
    program.press(ImGuiKey_Enter);
    CHECK(contains(program.platform.address, "&momentum=0.25"));
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == dragged);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
}

TEST_CASE("A change while the lesson plays can be undone by itself") {
    Program program("race/s=0");
    program.screen.key(ImGuiKey_Space, true);
    program.frame();
    program.screen.key(ImGuiKey_Space, false);
    const ImVec2 track = program.place("Momentum");
    for (const float x : {-60.0f, -30.0f})
        program.drag_on(track + ImVec2(x - 20.0f, 0.0f), track + ImVec2(x, 0.0f));
    program.press(ImGuiKey_Space);
    const std::string both = program.platform.address;
    program.press(ImGuiKey_Z);
    const std::string one = program.platform.address;
    program.press(ImGuiKey_Z);
    CHECK(contains(both, "&momentum="));
    CHECK(contains(one, "&momentum="));
    CHECK(one != both);
    CHECK_FALSE(contains(program.platform.address, "&momentum="));
}
