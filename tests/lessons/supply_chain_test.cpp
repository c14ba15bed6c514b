// The supply chain and the body of three products by hand: what is clicked and dragged on their pictures.

#include "lessons/app/address.h"
#include "tests/support/program.h"

#include <doctest/doctest.h>

namespace {

/// The changes in the page's address.
lessons::Json edits_of(const test::Program& program) {
    return lessons::app::parse_address(program.platform.address).edits.value_or(lessons::Json::object());
}

}  // namespace

TEST_CASE("A click closes a bridge, another opens it again") {
    test::Program program("supply_chain");
    const ImVec2 sea_bridge{785.0f, 366.0f};
    program.click(sea_bridge);
    CHECK(edits_of(program) == lessons::Json::parse(R"({"bread": {"bridges": [2]}})"));
    // linprog with the lengths over the other bridges: fun 789.94 (see supply_run_test.cpp)
    CHECK(test::contains(program.page->summary(), "789.94"));
    program.click(sea_bridge);
    CHECK(edits_of(program).empty());
}

TEST_CASE("A site that is dragged keeps the best plan in view, and a double click brings it back") {
    test::Program program("supply_chain");
    const ImVec2 station = program.place("Station");
    program.drag(station, station + ImVec2(20.0f, -60.0f));
    CHECK(edits_of(program)["bread"]["places"].size() == 1);
    CHECK(test::contains(program.page->summary(), "No plan is cheaper"));
    CHECK_FALSE(test::contains(program.page->summary(), "691.06"));
    const ImVec2 harbour = program.place("Harbour");
    program.drag(harbour, harbour - ImVec2(70.0f, 0.0f));  // into the sea: it stays at the shore
    CHECK(edits_of(program)["bread"]["places"].size() >= 1);
}

TEST_CASE("A shop is added where the map is clicked") {
    test::Program program("supply_chain");
    program.click("+ Shop");
    program.click(ImVec2(900.0f, 430.0f));
    REQUIRE(edits_of(program)["bread"]["added"].size() == 1);
    CHECK(edits_of(program)["bread"]["added"][0][0] == "shop");
    program.click("Prices");
    CHECK(test::contains(program.platform.address, "prices=0"));
}

TEST_CASE("The profit of three products is turned by its arrow, and the body by dragging it") {
    test::Program program("best_corner/v=1&example=8&s=9");
    program.drag(ImVec2(760.0f, 330.0f), ImVec2(790.0f, 340.0f));
    CHECK(edits_of(program).empty());
    test::Program other("best_corner/v=1&example=8&s=9");
    other.drag(other.place("more profit"), other.place("more profit") + ImVec2(-30.0f, 10.0f));
    CHECK(edits_of(other)["stools"]["profit"].size() == 3);
}
