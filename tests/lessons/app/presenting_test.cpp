// The page and the presenter's window together: what one posts, the other hears.

#include "lessons/app/notes_page.h"
#include "lessons/app/page.h"
#include "tests/support/headless_imgui.h"
#include "tests/support/remembering_platform.h"

#include <doctest/doctest.h>

#include <memory>
#include <utility>

using lessons::app::NotesPage;
using lessons::app::Page;
using lessons::app::StartOptions;

namespace {

/// One window: a screen of the program with its own Dear ImGui.
template <class Shown>
class Window {
public:
    explicit Window(const std::string& address) {
        shown = std::make_unique<Shown>(platform, StartOptions{.address = address, .theme = {}, .steps = {}});
    }

    void frames(int count, float width, float height) {
        screen.activate();
        for (int i = 0; i < count; ++i) screen.frame(width, height, [&] { shown->frame(now += 1.0 / 60.0); });
    }

    void press(ImGuiKey key) {
        for (const bool down : {true, false}) {
            screen.activate();
            screen.key(key, down);
            frames(1, 1280.0f, 800.0f);
        }
    }

    /// Hands over what the other window posted.
    void hear(test::RememberingPlatform& other) {
        screen.activate();
        for (const std::string& message : std::exchange(other.posted, {})) shown->message_arrived(message);
    }

    test::HeadlessImGui screen;
    test::RememberingPlatform platform;
    std::unique_ptr<Shown> shown;
    double now = 0.0;
};

}  // namespace

TEST_CASE("The presenter's window follows the page and steers it") {
    Window<Page> stage("race/s=10");
    Window<NotesPage> notes("notes");
    CHECK(notes.shown->summary().find("waiting") != std::string::npos);
    notes.hear(stage.platform);
    stage.hear(notes.platform);
    stage.frames(2, 1280.0f, 800.0f);
    notes.hear(stage.platform);
    CHECK(notes.shown->summary().find(stage.shown->summary()) != std::string::npos);

    notes.press(ImGuiKey_PageDown);
    stage.hear(notes.platform);
    stage.frames(3, 1280.0f, 800.0f);
    CHECK(stage.platform.address.find("t=1") != std::string::npos);

    notes.press(ImGuiKey_RightArrow);
    stage.hear(notes.platform);
    stage.frames(3, 1280.0f, 800.0f);
    CHECK(stage.platform.address.find("s=11") != std::string::npos);
}

TEST_CASE("A page at rest posts nothing, and nothing at all without a listener") {
    Window<Page> stage("race/s=10");
    stage.platform.posted.clear();
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.platform.posted.empty());
    stage.shown->message_arrived(lessons::app::write_order(lessons::app::StageOrder::hello));
    stage.frames(5, 1280.0f, 800.0f);
    CHECK(stage.platform.posted.size() == 1);
}

TEST_CASE("Presenting takes the whole screen, hides answers on demand and ends with Escape") {
    Window<Page> stage("race");
    stage.press(ImGuiKey_N);
    CHECK(stage.platform.notes_opened == 1);
    CHECK(stage.platform.fullscreen);
    stage.press(ImGuiKey_H);
    CHECK(stage.screen.all_vertices_finite());
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.platform.fullscreen);
}

TEST_CASE("The laser pointer is drawn while L is held, and fades") {
    Window<Page> stage("race");
    stage.frames(4, 1280.0f, 800.0f);
    const int before = stage.screen.vertex_count();
    stage.screen.move_pointer({600.0f, 300.0f});
    stage.screen.key(ImGuiKey_L, true);
    stage.frames(2, 1280.0f, 800.0f);
    stage.screen.move_pointer({700.0f, 320.0f});
    stage.frames(2, 1280.0f, 800.0f);
    CHECK(stage.shown->wants_frame());
    CHECK(stage.screen.drew_color(IM_COL32(235, 20, 40, 255)));
    CHECK(stage.screen.vertex_count() > before);
    stage.screen.key(ImGuiKey_L, false);
    stage.frames(60, 1280.0f, 800.0f);
    CHECK_FALSE(stage.screen.drew_color(IM_COL32(235, 20, 40, 255)));
}

TEST_CASE("The presenter's window draws at any size, with and without a page") {
    Window<NotesPage> notes("notes");
    for (int round = 0; round < 2; ++round) {
        for (const ImVec2 size : {ImVec2(760, 620), ImVec2(390, 844), ImVec2(1, 1), ImVec2(1920, 1080)}) {
            notes.frames(2, size.x, size.y);
            CHECK(notes.screen.all_vertices_finite());
        }
        notes.shown->message_arrived(
            lessons::app::write_state({.lesson = "best_corner", .summary = "Here.", .text_step = 400}));
    }
}
