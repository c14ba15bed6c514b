#include "lessons/ui/tree.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::ui;

namespace {

const std::vector<TreeNode> kNodes{
    {.lines = {"root", "1"}, .name = "root"},
    {.parent = 0, .lines = {"left"}, .edge = "x ≤ 2"},
    {.parent = 0, .lines = {"right"}, .edge = "x ≥ 3", .mood = TreeMood::closed},
};

}  // namespace

TEST_CASE("A click on a card is told, and a tree draws at every size") {
    test::HeadlessImGui screen;
    TreeView view;
    int clicked = -1;
    const auto draw = [&] {
        const TreeHit hit = tree("tree", kNodes, view);
        if (hit.clicked) clicked = hit.node;
    };
    // Root and children fill the middle: the root stands above the centre.
    screen.click({300, 140}, 600, 400, draw);
    CHECK(clicked == 0);
    CHECK(screen.context.next_highlight == "root");
    for (const ImVec2 size : {ImVec2(1, 1), ImVec2(40, 40), ImVec2(3840, 2160)}) {
        screen.settle(size.x, size.y, draw);
        CHECK(screen.all_vertices_finite());
    }
}

TEST_CASE("A dragged tree moves and is fitted again on request") {
    test::HeadlessImGui screen;
    TreeView view;
    const auto draw = [&] { tree("tree", kNodes, view); };
    screen.drag({20, 380}, {60, 380}, 600, 400, draw);
    CHECK(view.shift.x == doctest::Approx(40.0f));
    screen.context.fit_requested = true;
    screen.frame(600, 400, draw);
    CHECK(view.shift.x == 0.0f);
}
