// The sweep on the whole program.

#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <string>

using test::Program;

namespace {

constexpr ImVec2 kFirstCard{680.0f, 340.0f};

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A click on a value of the sweep takes it over, and undo gives the old one back") {
    Program program("race/s=10&steps=50");
    const std::string before = program.platform.address;
    program.press(ImGuiKey_W);
    program.settle();
    CHECK_FALSE(program.page->wants_frame());
    program.click(kFirstCard);
    CHECK(contains(program.platform.address, "learning_rate=0.01"));
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
    program.press(ImGuiKey_Escape);
    program.click(kFirstCard);  // the figure again: nothing is taken over
    CHECK_FALSE(contains(program.platform.address, "learning_rate"));
}

TEST_CASE("The sweep can have any size, while it runs and when it is done") {
    for (const char* link : {"race/steps=40", "best_corner"}) {
        Program program(link);
        program.press(ImGuiKey_W);
        for (const ImVec2 size :
             {ImVec2(0, 0), ImVec2(1, 1), ImVec2(320, 200), ImVec2(390, 844), ImVec2(844, 390),
              ImVec2(1000, 700), ImVec2(1440, 900), ImVec2(3840, 2160)}) {
            CAPTURE(size.x);
            program.page->input_arrived();
            for (int i = 0; i < 3; ++i) program.frame(size.x, size.y);
            CHECK(program.screen.all_vertices_finite());
        }
    }
}

TEST_CASE("Another lesson closes the sweep") {
    Program program("race/steps=20");
    program.press(ImGuiKey_W);
    program.page->open("best_corner");
    program.settle();
    program.click(kFirstCard);
    CHECK(contains(program.page->summary(), "Corner"));
    CHECK(program.screen.all_vertices_finite());
}
