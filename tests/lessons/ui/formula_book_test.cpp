#include "lessons/ui/formula_book.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lessons::ui;

namespace {

/// Two squares of half an em, the second one named, over a rule that is named as well.
FormulaSet two_squares() {
    FormulaSet set;
    GlyphOutline square;
    const ImVec2 corners[] = {{0, 0}, {0, 500}, {500, 500}, {500, 0}};
    for (const ImVec2 corner : corners) {
        const auto kind = square.segments.empty() ? OutlineSegment::Kind::move : OutlineSegment::Kind::line;
        square.segments.push_back({kind, {}, {}, corner});
    }
    set.outlines = {square};
    set.names = {"rate", "share"};
    Formula formula;
    formula.width = 1500;
    formula.height = 500;
    formula.depth = 200;
    formula.glyphs = {{0, 0, 0, 1, 1, -1}, {0, 1000, 0, 1, 1, 0}};
    formula.rules = {{1000, -200, 500, 40, 0}};
    set.formulas = {formula};
    return set;
}

/// The box around everything that was drawn in this colour, in px.
Box drawn_box(ImU32 color) {
    Box box{{1e9f, 1e9f}, {-1e9f, -1e9f}};
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col == color) box.add({vertex.pos, vertex.pos});
        }
    }
    return box;
}

constexpr ImU32 kInk = IM_COL32(12, 34, 56, 255);

}  // namespace

TEST_CASE("A formula measures what it was typeset to, at any size") {
    test::HeadlessImGui screen;
    const FormulaSet set = two_squares();
    const FormulaBook book(set);
    const FormulaExtent extent = book.extent(0, 20.0f);
    CHECK(extent.width == doctest::Approx(30.0f));
    CHECK(extent.ascent == doctest::Approx(10.0f));
    CHECK(extent.descent == doctest::Approx(4.0f));
    CHECK(book.extent(1, 20.0f).width == 0.0f);
    CHECK(book.extent(-1, 20.0f).width == 0.0f);
}

TEST_CASE(
    "Signs are drawn in the text's colour where they were placed, and cover no more than their pixels") {
    test::HeadlessImGui screen;
    const FormulaSet set = two_squares();
    const FormulaBook book(set);
    screen.settle(400, 200, [&] { book.draw(*ImGui::GetWindowDrawList(), 0, {100, 100}, 20.0f, kInk); });
    const Box box = drawn_box(kInk);
    CHECK(box.begin.x == 100.0f);
    CHECK(box.end.x == 130.0f);
    CHECK(box.begin.y == 90.0f);
    CHECK(box.end.y == doctest::Approx(104.0f).epsilon(0.01));
    CHECK(screen.all_vertices_finite());
}
