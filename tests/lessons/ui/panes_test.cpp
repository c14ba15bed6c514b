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
    CHECK(screen.context.panes == std::vector<std::string>{"map", "surface", "loss"});
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
