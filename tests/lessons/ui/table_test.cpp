#include "lessons/ui/table.h"

#include "core/types.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::ui;

namespace {

TableHit draw_table(TableFont font = TableFont::text) {
    Table table("table", {{"Basis", TableAlign::left}, {"x₁", TableAlign::right, "x1"}, {"x₂"}},
                {.font = font});
    table.row("wood");
    table.cell("s₁");
    table.number(2.5, {.strong = true});
    table.number(-1e9);
    table.cell("one too many");
    table.rule();
    table.row("", theme().raised);
    table.cell("z");
    table.number(core::kNaN, {}, 2);
    return table.draw();
}

}  // namespace

TEST_CASE("A table says which cell was clicked and lights up its row") {
    test::HeadlessImGui screen;
    TableHit clicked;
    const auto draw = [&] {
        const TableHit hit = draw_table();
        if (hit.clicked) clicked = hit;
    };
    screen.click({590, 40}, 600, 300, draw);
    CHECK(clicked.row == 0);
    CHECK(clicked.column == 2);
    CHECK(screen.context.next_highlight == "wood");
}

TEST_CASE("The head of a named column lights up the column") {
    test::HeadlessImGui screen;
    screen.move_pointer({300, 10});
    screen.settle(600, 300, [] { draw_table(); });
    CHECK(screen.context.next_highlight == "x1");
}

TEST_CASE("Heads of several words fold before a table scrolls, and rows move together to fit a height") {
    test::HeadlessImGui screen;
    TableHit clicked;
    const auto draw = [&] {
        Table table("table", {{"spare carpentry"}, {"spare finishing"}}, {.fits_height = 70.0f});
        for (int row = 0; row < 2; ++row) {
            table.row();
            table.number(1.0);
            table.number(2.0);
        }
        const TableHit hit = table.draw();
        if (hit.clicked) clicked = hit;
    };
    // On one line the heads need about 250 px; with 28 px a row the second row would end at 100 px.
    screen.click({150, 65}, 190, 300, draw);
    CHECK(clicked.row == 1);
    CHECK(clicked.column == 1);
}

TEST_CASE("Tables too wide for their window scroll, and none needs a window at all") {
    for (const ImVec2 size : {ImVec2(1, 1), ImVec2(60, 300), ImVec2(3840, 2160)}) {
        test::HeadlessImGui screen;
        screen.settle(size.x, size.y, [] { draw_table(TableFont::code); });
        CHECK(screen.all_vertices_finite());
    }
}
