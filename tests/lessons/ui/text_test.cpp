#include "lessons/ui/text.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <vector>

using namespace lessons::ui;

namespace {

/// How much room the runs take at this width.
float height_at(test::HeadlessImGui& screen, const std::vector<Run>& runs, float width) {
    float height = 0.0f;
    screen.settle(800, 2000, [&] {
        const float top = ImGui::GetCursorPosY();
        paragraph(runs, width);
        height = ImGui::GetCursorPosY() - top;
    });
    return height;
}

const std::vector<Run> kText{{.text = "Press "},
                             {.style = Run::Style::strong, .text = "play"},
                             {.text = ", then watch how the "},
                             {.style = Run::Style::emphasis, .text = "learning rate"},
                             {.text = " changes what the method does in each of its steps."}};

}  // namespace

TEST_CASE("Narrower text is taller") {
    test::HeadlessImGui screen;
    const float wide = height_at(screen, kText, 700.0f);
    const float narrow = height_at(screen, kText, 150.0f);
    CHECK(narrow > 3.0f * wide);
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("Text survives widths of nothing and words without spaces") {
    test::HeadlessImGui screen;
    for (const float width : {0.0f, 1.0f, 20.0f}) {
        height_at(screen, kText, width);
        height_at(screen, {{.text = "Wahrscheinlichkeitsverteilungsfunktion"}}, width);
        height_at(screen, {}, width);
        CHECK(screen.all_vertices_finite());
    }
}

TEST_CASE("A clicked link gives its target") {
    test::HeadlessImGui screen;
    const std::vector<Run> runs{{.text = "Try "}, {.text = "a larger rate", .target = "set:rate=0.9"}};
    std::optional<std::string> clicked;
    const auto draw = [&] {
        if (const auto link = paragraph(runs, 400.0f)) clicked = link;
    };
    screen.click({8, 12}, 800, 200, draw);
    CHECK(!clicked.has_value());
    screen.click({70, 12}, 800, 200, draw);
    CHECK(clicked == "set:rate=0.9");
}
