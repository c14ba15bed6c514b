// The race through the middle by hand: its handles on the screen, and what stands in the address then.

#include "lessons/app/address.h"
#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace {

lessons::Json edits_of(const test::Program& program) {
    return lessons::app::parse_address(program.platform.address).edits.value_or(lessons::Json::object());
}

}  // namespace

TEST_CASE("The start is dragged into the address, and undone") {
    test::Program program("through_the_middle/v=1&s=9999");
    const std::string before = program.page->summary();
    const ImVec2 start = program.place("Start");
    program.drag(start, start + ImVec2(-90.0f, 60.0f));
    REQUIRE(edits_of(program)["six"]["start"].size() == 2);
    CHECK(program.page->summary() != before);
    program.press(ImGuiKey_Z);
    CHECK(edits_of(program).empty());
    CHECK(program.page->summary() == before);
}

// Square to the edge at 62 degrees, all of the edge is best.
TEST_CASE("The arrow snaps where it stands square to an edge") {
    test::Program program("through_the_middle/v=1&s=9999");
    const ImVec2 tip = program.place("Arrow");
    const double kRadius = 44.0;
    const auto tip_at = [&](double degrees) {  // from the tip at 35 degrees
        const double from = 35.0 * 3.14159265 / 180.0;
        const double to = degrees * 3.14159265 / 180.0;
        return tip + ImVec2(static_cast<float>(kRadius * (std::cos(to) - std::cos(from))),
                            static_cast<float>(kRadius * (std::sin(from) - std::sin(to))));
    };
    program.drag(tip, tip_at(61.3));
    CHECK(edits_of(program)["six"]["direction"] == 62.0);
    program.drag(program.place("Arrow"), tip_at(100.0));
    CHECK(edits_of(program)["six"]["direction"].get<double>() == doctest::Approx(100.0).epsilon(0.02));
}
