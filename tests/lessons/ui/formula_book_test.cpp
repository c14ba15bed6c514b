#include "lessons/ui/formula_book.h"

#include "tests/lessons/ui/formula_example.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>

using namespace lessons::ui;

namespace {

constexpr ImU32 kInk = IM_COL32(12, 34, 56, 255);

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

/// Draws the formula at a point, 20 px an em, and gives what it covered.
Box draw_at(test::HeadlessImGui& screen, const FormulaBook& book, ImVec2 origin) {
    screen.settle(400, 200, [&] { book.draw(*ImGui::GetWindowDrawList(), 0, origin, 20.0f, kInk); });
    return drawn_box(kInk);
}

/// The mean of the atlas's opacity under what was drawn in this colour, in [0, 1].
double mean_coverage(ImU32 color) {
    const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
    double sum = 0.0;
    int count = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (int i = 0; i + 3 < list->VtxBuffer.Size; i += 4) {
            const ImDrawVert& a = list->VtxBuffer[i];
            const ImDrawVert& c = list->VtxBuffer[i + 2];
            if (a.col != color || a.uv.x == c.uv.x) continue;
            for (int y = static_cast<int>(std::lround(a.uv.y * static_cast<float>(texture.Height)));
                 y < std::lround(c.uv.y * static_cast<float>(texture.Height)); ++y) {
                for (int x = static_cast<int>(std::lround(a.uv.x * static_cast<float>(texture.Width)));
                     x < std::lround(c.uv.x * static_cast<float>(texture.Width)); ++x) {
                    sum += texture.Pixels[(y * texture.Width + x) * texture.BytesPerPixel +
                                          texture.BytesPerPixel - 1] /
                           255.0;
                    ++count;
                }
            }
        }
    }
    return count > 0 ? sum / count : 0.0;
}

}  // namespace

TEST_CASE("A formula measures what it was typeset to, at any size") {
    test::HeadlessImGui screen;
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    const FormulaExtent extent = book.extent(0, 20.0f);
    CHECK(extent.width == doctest::Approx(30.0f));
    CHECK(extent.ascent == doctest::Approx(10.0f));
    CHECK(extent.descent == doctest::Approx(4.0f));
    CHECK(book.extent(1, 20.0f).width == 0.0f);
    CHECK(book.extent(-1, 20.0f).width == 0.0f);
}

TEST_CASE("Signs stand where they were placed, in the ink they are given") {
    test::HeadlessImGui screen;
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    const Box box = draw_at(screen, book, {100, 100});
    CHECK(box.begin.x == 100.0f);
    CHECK(box.end.x == 130.0f);
    CHECK(box.begin.y == 90.0f);
    CHECK(box.end.y == 104.0f);
    // Whole squares on whole pixels: every pixel of them is full.
    CHECK(mean_coverage(kInk) == doctest::Approx(1.0));
}

TEST_CASE("Signs are snapped to a quarter of a pixel across and a whole one down") {
    test::HeadlessImGui screen;
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    CHECK(draw_at(screen, book, {100.1f, 100.4f}).begin.x == 100.0f);
    CHECK(draw_at(screen, book, {100.1f, 100.4f}).begin.y == 90.0f);
    // A quarter to the right a square of 10 px touches 11 columns.
    CHECK(draw_at(screen, book, {100.3f, 100.0f}).end.x == 131.0f);
    CHECK(mean_coverage(kInk) == doctest::Approx(10.0 / 11.0).epsilon(0.02));
}

TEST_CASE("On a display of twice the density everything is on its finer pixels") {
    test::HeadlessImGui screen;
    ImGui::GetIO().DisplayFramebufferScale = {2.0f, 2.0f};
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    const Box box = draw_at(screen, book, {100.5f, 100.5f});
    CHECK(box.begin.x == 100.5f);
    CHECK(box.begin.y == 90.5f);
    CHECK(mean_coverage(kInk) == doctest::Approx(1.0));
}

TEST_CASE("A rule is never thinner than a pixel of the display") {
    test::HeadlessImGui screen;
    FormulaSet set = test::two_squares();
    set.formulas[0].glyphs.clear();
    set.formulas[0].rules = {{0, 0, 1000, 10, -1}};  // 0.2 px at 20 px an em
    const FormulaBook book(set);
    const Box box = draw_at(screen, book, {100, 100});
    CHECK(box.end.y - box.begin.y == 1.0f);
    CHECK(box.end.x - box.begin.x == 20.0f);
}

TEST_CASE("Formulas survive that the atlas is rebuilt, grown and cleared of what is unused") {
    test::HeadlessImGui screen;
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    const Box before = draw_at(screen, book, {100, 100});
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (int size = 20; size < 400; size += 4) {
        screen.frame(400, 200, [&] {
            ImGui::PushFont(screen.context.fonts.text, static_cast<float>(size));
            ImGui::TextUnformatted("Growth 0123456789");
            ImGui::PopFont();
        });
    }
    CHECK(draw_at(screen, book, {100, 100}).end.x == before.end.x);
    CHECK(mean_coverage(kInk) == doctest::Approx(1.0));
    atlas.CompactCache();
    CHECK(draw_at(screen, book, {100, 100}).end.x == before.end.x);
    CHECK(mean_coverage(kInk) == doctest::Approx(1.0));
}

TEST_CASE("A book takes its font along when it goes") {
    test::HeadlessImGui screen;
    const int fonts = ImGui::GetIO().Fonts->Fonts.Size;
    const FormulaSet set = test::two_squares();
    for (int i = 0; i < 3; ++i) {
        const auto book = std::make_unique<FormulaBook>(set);
        draw_at(screen, *book, {100, 100});
        CHECK(ImGui::GetIO().Fonts->Fonts.Size == fonts + 1);
    }
    CHECK(ImGui::GetIO().Fonts->Fonts.Size == fonts);
    screen.settle(400, 200, [] { ImGui::TextUnformatted("still there"); });
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("The term under a point is found, with some reach") {
    test::HeadlessImGui screen;
    const FormulaSet set = test::two_squares();
    const FormulaBook book(set);
    REQUIRE(book.terms(0).size() == 1);  // the rule belongs to the square above it
    CHECK(book.term_at(0, {5, -5}, 20.0f, 0.0f) == nullptr);
    const FormulaTerm* term = book.term_at(0, {25, -5}, 20.0f, 0.0f);
    REQUIRE(term != nullptr);
    CHECK(book.name(*term) == "rate");
    CHECK(book.term_at(0, {25, 3}, 20.0f, 0.0f) == term);
    CHECK(book.term_at(0, {33, -5}, 20.0f, 0.0f) == nullptr);
    CHECK(book.term_at(0, {33, -5}, 20.0f, 4.0f) == term);
}
