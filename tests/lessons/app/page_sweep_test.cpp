// The sweep on the whole program.

#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <string>

using test::contains;
using test::Program;

TEST_CASE("A click on a value of the sweep takes it over, and undo gives the old one back") {
    Program program("race/s=10&steps=50");
    const std::string before = program.platform.address;
    program.press(ImGuiKey_W);
    program.settle();
    CHECK_FALSE(program.page->wants_frame());
    const ImVec2 card = program.place("Learning rate 0.01\u00a0\u00d7");
    program.click(card);
    CHECK(contains(program.platform.address, "learning_rate=0.01"));
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
    program.press(ImGuiKey_Escape);
    program.click(card);  // the figure again: nothing is taken over
    CHECK_FALSE(contains(program.platform.address, "learning_rate"));
}

TEST_CASE("The sweep can have any size, while it runs and when it is done") {
    for (const char* link : {"race/steps=40", "best_corner"}) {
        Program program(link);
        program.press(ImGuiKey_W);
        CHECK(program.draws_at_any_size());
    }
}

TEST_CASE("Another lesson closes the sweep") {
    Program program("race/steps=20");
    program.press(ImGuiKey_W);
    program.settle();
    const ImVec2 card = program.place("Learning rate 0.01\u00a0\u00d7");
    program.page->open("best_corner");
    program.settle();
    program.click(card);
    CHECK(contains(program.page->summary(), "Corner"));
    CHECK(program.screen.all_vertices_finite());
}
