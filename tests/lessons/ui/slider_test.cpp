// Sliders, by pointer, by keyboard and by typing their number.

#include "lessons/ui/controls.h"
#include "tests/support/control_stage.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace lessons::ui;
using lessons::MarkedValue;
using Stage = test::ControlStage;

namespace {

/// A slider of this width at the upper left corner.
struct SliderScene {
    static constexpr float kTrack = 218.0f;  // 200 px between the ends of the track
    static ImVec2 place(float share) { return {9.0f + 200.0f * share, 34.0f}; }
    static constexpr ImVec2 kNumber{kTrack - 8.0f, 8.0f};

    double value = 0.5;
    SliderRange range;
    SliderOptions options{.unit = {}, .tooltip = {}, .marks = {}, .ranges = {}, .default_value = 0.25};
    Stage stage{[this] { return slider("Rate", value, range, kTrack, options); }};
};

}  // namespace

TEST_CASE("A slider follows the pointer from anywhere on its track to its ends") {
    SliderScene scene;
    scene.stage.drag(scene.place(0.5f), scene.place(0.75f));
    CHECK(scene.value == doctest::Approx(0.75).epsilon(0.01));
    CHECK(scene.stage.changes > 1);
    scene.stage.click(scene.place(0.25f));
    CHECK(scene.value == doctest::Approx(0.25).epsilon(0.02));
    scene.stage.drag(scene.place(0.5f), {700.0f, 34.0f});
    CHECK(scene.value == 1.0);
    scene.stage.drag(scene.place(0.5f), {-50.0f, 34.0f});
    CHECK(scene.value == 0.0);
}

TEST_CASE("On a logarithmic slider the middle is the geometric mean") {
    SliderScene scene;
    scene.range = {.minimum = 0.01, .maximum = 100.0, .logarithmic = true};
    scene.stage.drag(scene.place(0.1f), scene.place(0.5f));
    CHECK(scene.value == doctest::Approx(1.0).epsilon(0.03));
}

TEST_CASE("A slider of whole numbers stops at whole numbers, and a key moves it by one at least") {
    SliderScene scene;
    scene.range = {.minimum = 0.0, .maximum = 10.0, .whole = true};
    scene.value = 4.0;
    scene.stage.tab(2);
    scene.stage.key(ImGuiKey_RightArrow);
    CHECK(scene.value == 5.0);
    scene.stage.key(ImGuiKey_LeftArrow);
    scene.stage.key(ImGuiKey_LeftArrow);
    CHECK(scene.value == 3.0);
    scene.stage.drag(scene.place(0.1f), scene.place(0.52f));
    CHECK(scene.value == 5.0);
}

TEST_CASE(
    "Arrow keys move a focused slider by a hundredth, with Shift by a tenth, Home and End to its ends") {
    SliderScene scene;
    scene.stage.tab(1);
    scene.stage.key(ImGuiKey_Home);
    CHECK(scene.value == 0.5);  // the number has the focus
    scene.stage.tab(1);
    scene.stage.key(ImGuiKey_RightArrow);
    CHECK(scene.value == doctest::Approx(0.51));
    scene.stage.screen.key(ImGuiMod_Shift, true);
    scene.stage.key(ImGuiKey_LeftArrow);
    scene.stage.screen.key(ImGuiMod_Shift, false);
    CHECK(scene.value == doctest::Approx(0.41));
    scene.stage.key(ImGuiKey_End);
    CHECK(scene.value == 1.0);
    scene.stage.key(ImGuiKey_RightArrow);
    CHECK(scene.value == 1.0);
    scene.stage.key(ImGuiKey_Home);
    CHECK(scene.value == 0.0);
    CHECK(scene.stage.changes == 4);
}

TEST_CASE("Keys that press a focused slider leave its value alone, wherever the pointer is") {
    SliderScene scene;
    scene.stage.screen.move_pointer(scene.place(0.9f));
    scene.stage.tab(2);
    scene.stage.key(ImGuiKey_Space);
    scene.stage.key(ImGuiKey_Enter);
    CHECK(scene.value == 0.5);
    CHECK(scene.stage.changes == 0);
}

TEST_CASE("The number of a slider can be typed, and comes into its range") {
    for (const std::pair<const char*, double>& typed :
         {std::pair{"0.8", 0.8}, {"0,3", 0.3}, {"40%", 0.4}, {"1e9", 1.0}, {"-3", 0.0}, {"\u22122", 0.0}}) {
        const char* text = typed.first;
        CAPTURE(text);
        SliderScene scene;
        scene.stage.click(scene.kNumber);
        scene.stage.type(text);
        CHECK(scene.value == doctest::Approx(typed.second));
        CHECK(scene.stage.changes > 0);
    }
}

TEST_CASE("Keys that follow a click on the number at once all arrive") {
    SliderScene scene;
    scene.stage.screen.move_pointer(scene.kNumber);
    scene.stage.settle();
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigInputTrickleEventQueue = true;  // as in the programs: one kind of event a frame
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    io.AddInputCharactersUTF8("0.3");
    for (int i = 0; i < 8; ++i) scene.stage.settle();
    CHECK(scene.value == doctest::Approx(0.3));
}

TEST_CASE("The number can be reached by keyboard, and Escape takes back what was typed") {
    SliderScene scene;
    scene.stage.tab(1);
    scene.stage.key(ImGuiKey_Enter);
    scene.stage.screen.type("0.9", Stage::kWidth, Stage::kHeight, scene.stage.draw());
    CHECK(scene.value == doctest::Approx(0.9));
    scene.stage.key(ImGuiKey_Escape);
    CHECK(scene.value == 0.5);
}

TEST_CASE("What is no number changes nothing, and the field says what it would take") {
    for (const char* text : {"abc", "1..2", "nan", "inf", "0x10", "--1", ""}) {
        CAPTURE(text);
        SliderScene scene;
        scene.stage.click(scene.kNumber);
        CHECK(!scene.stage.screen.drew_color(theme().bad));
        if (text[0] == '\0') {
            scene.stage.key(ImGuiKey_Delete);  // all of it is selected
        } else {
            scene.stage.screen.type(text, Stage::kWidth, Stage::kHeight, scene.stage.draw());
        }
        CHECK(scene.stage.screen.drew_color(theme().bad));
        scene.stage.key(ImGuiKey_Enter);
        CHECK(!scene.stage.screen.drew_color(theme().bad));
        CHECK(scene.value == 0.5);
        CHECK(scene.stage.changes == 0);
    }
}

TEST_CASE("A double click on the track brings the default back") {
    SliderScene scene;
    scene.stage.screen.double_click(scene.place(0.7f), Stage::kWidth, Stage::kHeight, scene.stage.draw());
    CHECK(scene.value == 0.25);
}

TEST_CASE("A click on a mark sets its value exactly; marks outside the range are not there") {
    const std::array marks{MarkedValue{1.0 / 3.0, "a third"}, MarkedValue{4.0, "outside"}};
    SliderScene scene;
    scene.options.marks = marks;
    scene.stage.click(scene.place(1.0f / 3.0f) + ImVec2(0.0f, 13.0f));
    CHECK(scene.value == 1.0 / 3.0);
    CHECK(scene.stage.changes == 1);
    CHECK(scene.stage.screen.all_vertices_finite());
}

TEST_CASE("A disabled slider stays as it is") {
    double value = 0.5;
    Stage stage([&value] {
        ImGui::BeginDisabled();
        const bool changed = slider("Rate", value, {}, SliderScene::kTrack, {});
        ImGui::EndDisabled();
        return changed;
    });
    stage.drag(SliderScene::place(0.5f), SliderScene::place(0.9f));
    stage.click(SliderScene::kNumber);
    stage.type("0.7");
    CHECK(value == 0.5);
}
