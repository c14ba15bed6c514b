#include "lessons/ui/formula_field.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cctype>
#include <optional>
#include <string>

using namespace lessons::ui;

namespace {

constexpr float kWidth = 420.0f;
constexpr float kHeight = 160.0f;

/// Texts that end with a letter or a digit can be used.
std::optional<core::Error> objection(const std::string& text) {
    const bool is_whole = !text.empty() && (std::isalnum(static_cast<unsigned char>(text.back())) != 0);
    if (is_whole) return std::nullopt;
    return core::Error{.message = "It is not finished.", .column = static_cast<int>(text.size()) + 1};
}

/// A field whose owner takes what was typed.
struct Owner {
    test::HeadlessImGui screen;
    FormulaField field;
    std::string text = "x";
    int taken = 0;

    test::HeadlessImGui::Draw draw() {
        return [this] {
            const auto typed = field.draw("##f", "f =", text, objection, 300.0f);
            if (!typed) return;
            text = *typed;
            ++taken;
        };
    }
    void click() {
        screen.settle(kWidth, kHeight, draw());
        screen.click({200.0f, 14.0f}, kWidth, kHeight, draw());
        screen.press_key(ImGuiKey_End, kWidth, kHeight, draw());
    }
    void type(const char* letters) { screen.type(letters, kWidth, kHeight, draw()); }
    bool complains() {
        screen.settle(kWidth, kHeight, draw());
        return screen.drew_color(theme().bad);
    }
};

}  // namespace

TEST_CASE("What is typed is taken as soon as it can be used, and not before") {
    Owner owner;
    owner.click();
    CHECK_FALSE(owner.complains());
    owner.type("+");
    CHECK(owner.taken == 0);
    CHECK(owner.complains());
    owner.type("y");
    CHECK(owner.taken == 1);
    CHECK(owner.text == "x+y");
    CHECK_FALSE(owner.complains());
}

TEST_CASE("Escape gives an unfinished text up") {
    Owner owner;
    owner.click();
    owner.type("+");
    owner.screen.press_key(ImGuiKey_Escape, kWidth, kHeight, owner.draw());
    CHECK(owner.text == "x");
    CHECK_FALSE(owner.complains());
}

TEST_CASE("Another text from outside takes the place of an unfinished one") {
    Owner owner;
    owner.click();
    owner.type("*");
    owner.screen.click({200.0f, 120.0f}, kWidth, kHeight, owner.draw());
    CHECK(owner.complains());       // it stays until it is mended
    owner.text = std::string("y");  // gcc 12 warns of an overlap in the plain assignment
    CHECK_FALSE(owner.complains());
    CHECK(owner.taken == 0);
}
