// A formula that answers: terms under the pointer, by tap, by keyboard, and lit by others.

#include "lessons/ui/formula_view.h"

#include "lessons/ui/formula_book.h"
#include "tests/lessons/ui/formula_example.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::ui;

namespace {

constexpr ImVec2 kOrigin{100, 100};
constexpr float kEm = 20.0f;
const ImVec2 kOnTerm{125, 95};      // inside the second square
const ImVec2 kBesideTerm{105, 95};  // inside the first one, which has no name

/// A screen with the formula of two squares; the second one is the term "rate".
struct Stage {
    Stage() : set(test::two_squares()), book(set) {
        screen.context.formulas = &book;
        screen.context.reduced_motion = true;
        screen.context.meaning = [this](const std::string& name) -> std::optional<TermMeaning> {
            ++asked;
            if (name != "rate") return std::nullopt;
            return TermMeaning{"Learning rate", "0.9", 0};
        };
    }
    void settle() { screen.settle(400, 200, draw); }
    void press(ImGuiKey key) {
        screen.key(key, true);
        settle();
        screen.key(key, false);
        settle();
    }

    test::HeadlessImGui screen;
    FormulaSet set;
    FormulaBook book;
    int asked = 0;
    test::HeadlessImGui::Draw draw = [] { formula_view(0, kOrigin, kEm); };
};

}  // namespace

TEST_CASE("A term under the pointer is lit and says what it is") {
    Stage stage;
    stage.screen.move_pointer(kBesideTerm);
    stage.settle();
    CHECK(stage.screen.context.highlighted.empty());
    CHECK(stage.asked == 0);
    const int plain = stage.screen.vertex_count();
    stage.screen.move_pointer(kOnTerm);
    stage.settle();
    CHECK(stage.screen.context.highlighted == "rate");
    CHECK(stage.screen.vertex_count() > plain + 40);  // the ground and the card
}

TEST_CASE("A tapped term stays chosen until something else is pressed") {
    Stage stage;
    stage.screen.click(kOnTerm, 400, 200, stage.draw);
    stage.screen.move_pointer({-FLT_MAX, -FLT_MAX});
    stage.settle();
    CHECK(stage.screen.context.highlighted == "rate");
    stage.screen.click({20, 20}, 400, 200, stage.draw);
    stage.settle();
    CHECK(stage.screen.context.highlighted.empty());
}

TEST_CASE("Tab comes to a formula with terms, and arrow keys walk through them") {
    Stage stage;
    stage.set.formulas[0].glyphs[0].name = 1;  // "share"
    const FormulaBook book(stage.set);
    stage.screen.context.formulas = &book;
    stage.settle();
    stage.press(ImGuiKey_Tab);
    CHECK(stage.screen.context.highlighted == "share");
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.screen.context.highlighted == "rate");
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.screen.context.highlighted == "rate");
    stage.press(ImGuiKey_LeftArrow);
    CHECK(stage.screen.context.highlighted == "share");
}

TEST_CASE("A term that something else lights stands on a ground of its series' colour") {
    Stage stage;
    constexpr ImU32 kSeries = IM_COL32(200, 100, 50, 255);
    stage.screen.context.meaning = [](const std::string&) { return TermMeaning{"Rate", "", kSeries}; };
    stage.settle();
    CHECK_FALSE(stage.screen.drew_color(with_alpha(kSeries, 0.22f)));
    stage.draw = [] {
        highlight("rate");
        formula_view(0, kOrigin, kEm);
    };
    stage.settle();
    CHECK(stage.screen.drew_color(with_alpha(kSeries, 0.22f)));
}

TEST_CASE("Without formulas, or for one that is not there, nothing happens") {
    Stage stage;
    stage.draw = [] {
        formula_view(7, kOrigin, kEm);
        formula_view(-1, kOrigin, kEm);
    };
    stage.settle();
    const int nothing = stage.screen.vertex_count();
    stage.screen.context.formulas = nullptr;
    stage.settle();
    CHECK(stage.screen.vertex_count() == nothing);
}
