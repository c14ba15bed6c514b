#pragma once
// The whole program on a platform that only remembers.
//
//   test::Program program("race/s=10");
//   program.press(ImGuiKey_RightArrow);
//   CHECK(program.platform.address == "race/v=1&s=11");

#include "lessons/app/page.h"
#include "tests/support/headless_imgui.h"
#include "tests/support/remembering_platform.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace test {

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
        page->input_arrived();
        screen.drag(from, to, kWidth, kHeight, draw());
        settle();
    }

    void click(ImVec2 at) { drag(at, at); }

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
