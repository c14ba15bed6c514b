// What is drawn of one decision, and what a pointer does to it.

#include "lessons/interpret/case_model.h"
#include "tests/lessons/interpret/why_this_one_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace lessons;
using test::Ready;

namespace {

/// The lesson on a screen without a window, driven as the host drives it.
struct OnScreen : Ready {
    OnScreen() {
        go_to(lesson->last_step());
        screen.settle(kWidth, kHeight, draw);
    }
    double parameter(const std::string& id) const { return find(parameters, id)->get(); }

    static constexpr float kWidth = 820.0f;
    static constexpr float kHeight = 560.0f;
    test::HeadlessImGui screen;
    std::function<void()> draw = [this] {
        if (lesson->draw_figure() == Edited::yes) go_to(lesson->last_step());
        settle();
    };
};

}  // namespace

TEST_CASE("a drag on the card changes the application, the prediction and the link") {
    OnScreen page;
    const double before = page.numbers().at("risk");
    int changed = 0;
    for (float y = 230.0f; y < 540.0f; y += 20.0f) {
        page.screen.drag({160.0f, y}, {205.0f, y}, OnScreen::kWidth, OnScreen::kHeight, page.draw);
        if (static_cast<int>(page.lesson->edits().size()) > changed) ++changed;
    }
    CHECK(changed >= 5);
    CHECK(page.numbers().at("risk") != before);
    CHECK(page.lesson->summary().find("(as applied ") != std::string::npos);
    CHECK(page.screen.all_vertices_finite());
}

TEST_CASE("a click on a dot chooses that applicant") {
    OnScreen page;
    const double before = page.parameter("applicant");
    for (float x = 20.0f; x < 120.0f && page.parameter("applicant") == before; x += 10.0f) {
        page.screen.click({x, 118.0f}, OnScreen::kWidth, OnScreen::kHeight, page.draw);
    }
    CHECK(page.parameter("applicant") != before);
    CHECK(page.lesson->summary().find("applicant " + std::to_string(static_cast<int>(
                                                         page.parameter("applicant")))) != std::string::npos);
}

TEST_CASE("the pointer on a bar lights the feature up in all panes, a click shows its curves") {
    OnScreen page;
    const cases::Case data = cases::load_case("credit");
    page.screen.move_pointer({380.0f, 120.0f});
    page.screen.frame(OnScreen::kWidth, OnScreen::kHeight, page.draw);
    page.screen.frame(OnScreen::kWidth, OnScreen::kHeight, page.draw);
    const std::string lit = page.screen.context.next_highlight;
    CHECK(data.find(lit) >= 0);
    page.screen.click({380.0f, 120.0f}, OnScreen::kWidth, OnScreen::kHeight, page.draw);
    CHECK(page.parameter("feature") == data.find(lit));
}
