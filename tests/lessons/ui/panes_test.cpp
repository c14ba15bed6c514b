#include "lessons/ui/panes.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <map>

using namespace lessons::ui;

namespace {

struct Scene {
    std::map<std::string, ImVec2> rooms;
    std::map<std::string, ImVec2> corners;

    void draw() {
        rooms.clear();
        PaneGrid grid({{"map", "Map"}, {"surface", "Surface"}, {"loss", "Loss"}}, {"map surface", "map loss"},
                      {.columns = {2, 1}});
        for (const char* id : {"map", "surface", "loss"}) {
            if (grid.begin(id)) {
                rooms[id] = ImGui::GetContentRegionAvail();
                corners[id] = ImGui::GetCursorScreenPos();
            }
            grid.end();
        }
    }
};

}  // namespace

TEST_CASE("Template rows name the cells of each pane") {
    const std::vector<std::string_view> rows{"map  surface", "map loss"};
    const PaneCells map = find_cells(rows, "map");
    CHECK(map.column == 0);
    CHECK(map.column_end == 1);
    CHECK(map.row == 0);
    CHECK(map.row_end == 2);
    CHECK(find_cells(rows, "loss").row == 1);
    CHECK(find_cells(rows, "nowhere").empty());
}

TEST_CASE("Panes share the width by their weights and span their rows") {
    test::HeadlessImGui screen;
    Scene scene;
    screen.settle(1000, 800, [&] { scene.draw(); });
    REQUIRE(scene.rooms.size() == 3);
    CHECK(scene.rooms["map"].x == doctest::Approx(2.0f * scene.rooms["loss"].x).epsilon(0.08));
    CHECK(scene.rooms["map"].y > 1.9f * scene.rooms["loss"].y);
    CHECK(scene.corners["surface"].y == scene.corners["map"].y);
    CHECK(scene.corners["loss"].x == scene.corners["surface"].x);
    REQUIRE(screen.context.panes.size() == 3);
    CHECK(screen.context.panes[1].id == "surface");
    CHECK(screen.context.panes[1].title == "Surface");
    for (const PanePlace& pane : screen.context.panes) {
        CAPTURE(pane.id);
        CHECK(pane.position.x < scene.corners[pane.id].x);
        CHECK(pane.size.x > scene.rooms[pane.id].x);
    }
}

TEST_CASE("A hidden pane is left out and its neighbour takes its room") {
    test::HeadlessImGui screen;
    Scene scene;
    screen.context.hidden_panes = {"surface"};
    screen.settle(1000, 800, [&] { scene.draw(); });
    CHECK(scene.rooms.size() == 2);
    CHECK(scene.rooms["loss"].y == doctest::Approx(scene.rooms["map"].y));
    CHECK(screen.context.panes[1].is_hidden);
    CHECK_FALSE(screen.context.panes[1].is_on_screen());
}

TEST_CASE("Panes grow into what is free, and stay apart") {
    //  a a b       hidden: b and c      a a a
    //  c d d                            d d d
    std::vector<PaneCells> panes{{0, 2, 0, 1}, {1, 3, 1, 2}};
    grow_into_gaps(panes, 3, 2);
    CHECK(panes[0].column_end == 3);
    CHECK(panes[0].row_end == 1);
    CHECK(panes[1].column == 0);
    CHECK(panes[1].row == 1);
}

TEST_CASE("A pane that is alone grows over the whole grid") {
    std::vector<PaneCells> panes{{1, 2, 1, 2}};
    grow_into_gaps(panes, 3, 4);
    CHECK(panes[0].column == 0);
    CHECK(panes[0].column_end == 3);
    CHECK(panes[0].row == 0);
    CHECK(panes[0].row_end == 4);
}

TEST_CASE("A focused pane stands alone") {
    test::HeadlessImGui screen;
    Scene scene;
    screen.context.focused_pane = "loss";
    screen.settle(1000, 800, [&] { scene.draw(); });
    CHECK(scene.rooms.size() == 1);
    CHECK(scene.rooms["loss"].x > 900.0f);
}

TEST_CASE("The button in the corner enlarges a pane and brings all back") {
    test::HeadlessImGui screen;
    Scene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(1000, 800, draw);
    const float right = scene.corners["map"].x + scene.rooms["map"].x;
    screen.click({right - 4.0f, 24.0f}, 1000, 800, draw);
    CHECK(screen.context.focused_pane == "map");
    screen.settle(1000, 800, draw);
    screen.click({scene.corners["map"].x + scene.rooms["map"].x - 4.0f, 24.0f}, 1000, 800, draw);
    CHECK(screen.context.focused_pane.empty());
}

TEST_CASE("A narrow window shows one pane and tabs of 44 px") {
    test::HeadlessImGui screen;
    screen.context.narrow = true;
    Scene scene;
    const auto draw = [&] { scene.draw(); };
    screen.settle(390, 440, draw);
    REQUIRE(scene.rooms.size() == 1);
    CHECK(scene.rooms.count("map") == 1);
    CHECK(scene.corners["map"].y >= 44.0f);
    screen.click({380, 40}, 390, 440, draw);
    screen.settle(390, 440, draw);
    CHECK(scene.rooms.count("loss") == 1);
}

TEST_CASE("A name of another lesson's pane shows all panes") {
    test::HeadlessImGui screen;
    Scene scene;
    screen.context.focused_pane = "tableau";
    screen.settle(1000, 800, [&] { scene.draw(); });
    CHECK(scene.rooms.size() == 3);
}

TEST_CASE("Without room nothing is drawn and nothing breaks") {
    for (const bool narrow : {false, true}) {
        for (const ImVec2 size : {ImVec2(1, 1), ImVec2(5, 400), ImVec2(400, 5), ImVec2(60, 60)}) {
            test::HeadlessImGui screen;
            screen.context.narrow = narrow;
            Scene scene;
            screen.settle(size.x, size.y, [&] { scene.draw(); });
            CHECK(screen.all_vertices_finite());
        }
    }
}
