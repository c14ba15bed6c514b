#include "lessons/app/teacher_sheet.h"

#include "lessons/app/address.h"
#include "tests/lessons/app/text_stand.h"
#include "tests/support/remembering_platform.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lessons::app;

namespace {

constexpr float kPageWidth = 1440.0f;
constexpr float kPageHeight = 900.0f;

/// The sheet over a page of its own.
struct SheetStand : test::TextStand {
    void open() {
        screen.context.panes = {{.id = "map", .title = "Map"}, {.id = "loss", .title = "Loss"}};
        sheet.open(run());
        frames();
    }

    ExportedRun run() {
        return {{session, session.address(), progress},
                nullptr,
                narrative.lessons.at("hill"),
                narrative.formulas};
    }

    void frames() {
        for (int i = 0; i < 3; ++i) {
            screen.frame(kPageWidth, kPageHeight, [this] {
                if (sheet.is_open())
                    sheet.draw({0.0f, 0.0f, kPageWidth, kPageHeight}, run(), screen.context.panes, platform,
                               notices);
            });
        }
    }

    /// Presses the option of a choice, or a button where `option` is negative.
    void press(const char* label, int option = -1) {
        ImGuiWindow* window = ImGui::FindWindowByName("teacher");
        REQUIRE(window != nullptr);
        ImGuiID id = window->GetID(label);
        if (option >= 0) id = ImHashStr("segment", 0, ImHashData(&option, sizeof option, id));
        ImGui::ActivateItemByID(id);
        frames();
    }

    Address copied() const { return parse_address(platform.copied.substr(platform.copied.find('#') + 1)); }

    test::RememberingPlatform platform;
    Notices notices;
    TeacherSheet sheet;
};

}  // namespace

TEST_CASE("A teacher's link says what is hidden, what is locked and where the text begins") {
    SheetStand stand;
    stand.session.text_step = 1;
    stand.open();
    const std::string id = stand.session.parameters().front().id;
    stand.press("Loss", 1);
    stand.press(stand.session.parameters().front().label.c_str(), 1);
    stand.press("Copy link");
    const Address address = stand.copied();
    CHECK(address.problems.empty());
    CHECK(address.text_step == 1);
    CHECK(address.view.hidden_panes == Names{"loss"});
    CHECK(address.view.locked == Names{id});
    CHECK(address.view.hidden_controls.empty());
    CHECK_FALSE(stand.sheet.is_open());
    CHECK(stand.session.view.empty());
}

TEST_CASE("The first step of the text is named, too: learners begin there and not where they were last") {
    SheetStand stand;
    stand.open();
    stand.press("Copy link");
    CHECK(stand.copied().text_step == 0);
}

TEST_CASE("The last pane cannot be hidden") {
    SheetStand stand;
    stand.open();
    stand.press("Map", 1);
    stand.press("Loss", 1);
    stand.press("Copy link");
    CHECK(stand.copied().view.hidden_panes == Names{"map"});
}

TEST_CASE("A hidden control is not locked as well") {
    SheetStand stand;
    stand.open();
    const std::string label = stand.session.parameters().front().label;
    stand.press(label.c_str(), 1);
    stand.press(label.c_str(), 2);
    stand.press("Copy link");
    CHECK(stand.copied().view.hidden_controls.size() == 1);
    CHECK(stand.copied().view.locked.empty());
}
