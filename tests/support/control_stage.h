#pragma once
// One control on a screen, operated as by a person.

#include "tests/support/headless_imgui.h"

#include <functional>
#include <utility>

namespace test {

/// A screen with one control, which counts its changes.
struct ControlStage {
    static constexpr float kWidth = 500.0f;
    static constexpr float kHeight = 300.0f;

    explicit ControlStage(std::function<bool()> made) : control(std::move(made)) { settle(); }

    /// The control at the upper left, and before it something for the keyboard to start from.
    HeadlessImGui::Draw draw() {
        return [this] {
            ImGui::SetCursorScreenPos({kWidth - 20.0f, kHeight - 20.0f});
            ImGui::InvisibleButton("before", {10.0f, 10.0f});
            ImGui::SetCursorScreenPos({0.0f, 0.0f});
            changes += control();
        };
    }
    /// So long that the next click does not make a double click.
    void rest() {
        for (int i = 0; i < 6; ++i) settle();
    }
    void settle() { screen.settle(kWidth, kHeight, draw()); }
    void click(ImVec2 at) {
        screen.click(at, kWidth, kHeight, draw());
        rest();
    }
    void drag(ImVec2 from, ImVec2 to) {
        screen.drag(from, to, kWidth, kHeight, draw());
        rest();
    }
    void key(ImGuiKey key) {
        screen.press_key(key, kWidth, kHeight, draw());
        settle();
    }
    void tab(int times) {
        for (int i = 0; i < times; ++i) key(ImGuiKey_Tab);
    }
    /// Replaces the number in the field that has the keyboard.
    void type(const char* text) {
        screen.type(text, kWidth, kHeight, draw());
        key(ImGuiKey_Enter);
    }

    HeadlessImGui screen;
    std::function<bool()> control;
    int changes = 0;
};

}  // namespace test
