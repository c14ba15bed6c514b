#pragma once
// The whole program on a platform that only remembers.
//
//   test::Program program("race/s=10");
//   program.press(ImGuiKey_RightArrow);
//   program.click("Next");
//   CHECK(program.platform.address == "race/v=1&s=11");

#include "lessons/app/page.h"
#include "lessons/ui/places.h"
#include "tests/support/headless_imgui.h"
#include "tests/support/remembering_platform.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace test {

inline bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

/// The program with a screen: frames go by as a shell would ask for them.
class Program {
public:
    explicit Program(const std::string& address = {}, std::map<std::string, std::string> stored = {}) {
        screen.opens_window = false;
        platform.stored = std::move(stored);
        page = std::make_unique<lessons::app::Page>(
            platform, lessons::app::StartOptions{.address = address, .theme = {}, .steps = {}});
        settle();
    }

    void frame() { frame(kWidth, kHeight); }
    void frame(float width, float height) { screen.frame(width, height, draw()); }

    void settle() {
        for (int i = 0; i < 2000 && (i < 4 || page->wants_frame()); ++i) frame();
    }

    void press(ImGuiKey key) {
        page->input_arrived();
        screen.key(key, true);
        frame();
        screen.key(key, false);
        settle();
    }

    void drag(ImVec2 from, ImVec2 to) {
        drag_on(from, to);
        settle();
    }

    /// The same while something else, like a run that plays, goes on.
    void drag_on(ImVec2 from, ImVec2 to) {
        page->input_arrived();
        screen.drag(from, to, kWidth, kHeight, draw());
        frame();
    }

    void click(ImVec2 at) { drag(at, at); }

    /// The middle of what has this name on the screen; the test fails where nothing has it.
    ImVec2 place(const std::string& name) const {
        std::string names;
        for (const lessons::ui::Place& place : lessons::ui::context().places.all()) {
            if (place.name == name) return place.position + place.size * 0.5f;
            names += place.name + ", ";
        }
        FAIL("nothing on the screen is called " << name << "; there is " << names);
        return {};
    }

    void click(const std::string& name) { click(place(name)); }

    /// Drags the control of this name from its middle so many pixels to the right.
    void drag(const std::string& name, float distance) {
        const ImVec2 middle = place(name);
        drag(middle, middle + ImVec2(distance, 0.0f));
    }

    /// Characters for the field that has the keyboard.
    void type(const char* text) {
        page->input_arrived();
        screen.type(text, kWidth, kHeight, draw());
        settle();
    }

    /// Draws the page from nothing to a projector's size: nothing may be out of this world.
    bool draws_at_any_size() {
        bool finite = true;
        for (const ImVec2 size :
             {ImVec2(0, 0), ImVec2(1, 1), ImVec2(320, 200), ImVec2(390, 844), ImVec2(844, 390),
              ImVec2(768, 1024), ImVec2(1000, 700), ImVec2(1920, 1080), ImVec2(3840, 2160)}) {
            page->input_arrived();
            for (int i = 0; i < 3; ++i) frame(size.x, size.y);
            finite = finite && screen.all_vertices_finite();
        }
        return finite;
    }

    void press_with_ctrl(ImGuiKey key) {
        screen.key(ImGuiMod_Ctrl, true);
        press(key);
        screen.key(ImGuiMod_Ctrl, false);
        frame();
    }

    void open_file(const std::string& name, const std::string& bytes) {
        page->open_file(name, bytes);
        settle();
    }

    HeadlessImGui screen;
    RememberingPlatform platform;
    std::unique_ptr<lessons::app::Page> page;
    double now = 0.0;

private:
    static constexpr float kWidth = 1440.0f;
    static constexpr float kHeight = 900.0f;

    HeadlessImGui::Draw draw() {
        return [this] { page->frame(now += 1.0 / 60.0); };
    }
};

}  // namespace test
