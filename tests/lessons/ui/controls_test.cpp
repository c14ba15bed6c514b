#include "lessons/ui/controls.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>

using namespace lessons::ui;
using lessons::MarkedValue;
using lessons::Parameter;

namespace {

constexpr float kWidth = 500.0f;
constexpr float kHeight = 300.0f;

/// A screen with one control, which counts its changes.
struct Stage {
    explicit Stage(std::function<bool()> made) : control(std::move(made)) { settle(); }

    /// The control at the upper left, and before it something for the keyboard to start from.
    test::HeadlessImGui::Draw draw() {
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

    test::HeadlessImGui screen;
    std::function<bool()> control;
    int changes = 0;
};

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

TEST_CASE("The number can be reached by keyboard, and Escape takes back what was typed") {
    SliderScene scene;
    scene.stage.tab(1);
    scene.stage.key(ImGuiKey_Enter);
    scene.stage.screen.type("0.9", kWidth, kHeight, scene.stage.draw());
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
            scene.stage.screen.type(text, kWidth, kHeight, scene.stage.draw());
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
    scene.stage.screen.double_click(scene.place(0.7f), kWidth, kHeight, scene.stage.draw());
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

TEST_CASE("A number field takes numbers, whole ones where they must be") {
    double value = 12.0;
    Stage stage([&value] {
        return number_field("Pieces", value, {.minimum = 0.0, .maximum = 50.0, .whole = true}, 120.0f,
                            {.unit = "pieces", .tooltip = {}, .marks = {}, .ranges = {}});
    });
    const ImVec2 field{40.0f, 30.0f};
    stage.click(field);
    stage.key(ImGuiKey_End);
    stage.click({400.0f, 250.0f});
    CHECK(value == 12.0);
    stage.screen.double_click(field, kWidth, kHeight, stage.draw());
    stage.type("17.6");
    CHECK(value == 18.0);
    stage.screen.double_click(field, kWidth, kHeight, stage.draw());
    stage.type("900");
    CHECK(value == 50.0);
    stage.screen.double_click(field, kWidth, kHeight, stage.draw());
    stage.type("many");
    CHECK(value == 50.0);
}

TEST_CASE("A button is pressed by a click and by Enter and Space, once each") {
    Stage stage([] { return button("Next", ButtonStyle::primary); });
    stage.tab(1);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.changes == 1);
    stage.key(ImGuiKey_Space);
    CHECK(stage.changes == 2);
    stage.click({20.0f, 20.0f});
    CHECK(stage.changes == 3);
    stage.drag({20.0f, 20.0f}, {400.0f, 250.0f});  // let go elsewhere: changed one's mind
    CHECK(stage.changes == 3);
}

TEST_CASE("A switch goes on and off by pointer and key") {
    bool on = false;
    Stage stage([&on] { return toggle("Shadow prices", on); });
    stage.tab(1);
    stage.key(ImGuiKey_Space);
    CHECK(on);
    stage.click({20.0f, 36.0f});
    CHECK(!on);
    stage.click({300.0f, 36.0f});
    CHECK(!on);
    CHECK(stage.changes == 2);
}

namespace {

const std::array<std::string, 3> kFew{"Steps", "Evaluations", "Time"};
const std::array<std::string, 8> kMany{"one", "two", "three", "four", "five", "six", "seven", "eight"};

}  // namespace

TEST_CASE("Few options stand side by side: a click or the keys choose one, and the focus goes along") {
    int index = 0;
    Stage stage([&index] { return choice("Count", index, kFew, 400.0f); });
    stage.tab(1);
    stage.key(ImGuiKey_RightArrow);
    CHECK(index == 1);
    stage.key(ImGuiKey_RightArrow);
    stage.key(ImGuiKey_RightArrow);
    CHECK(index == 2);
    stage.key(ImGuiKey_Home);
    CHECK(index == 0);
    stage.key(ImGuiKey_End);
    CHECK(index == 2);
    stage.changes = 0;
    stage.click({100.0f, 34.0f});
    CHECK(index == 1);
    stage.click({100.0f, 34.0f});
    CHECK(stage.changes == 1);
}

TEST_CASE("Many options open as a list, by pointer and by key") {
    int index = 99;  // from a damaged link
    Stage stage([&index] { return choice("Landscape", index, kMany, 200.0f); });
    CHECK(index == 7);
    stage.tab(1);
    stage.key(ImGuiKey_Enter);
    stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_Enter);
    CHECK(index < 7);
    CHECK(stage.changes == 1);
    stage.key(ImGuiKey_Enter);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.changes == 1);
    stage.click({100.0f, 34.0f});
    stage.click({40.0f, 150.0f});
    CHECK(stage.changes == 2);
}

TEST_CASE("Chips switch one option each, by pointer and by key") {
    std::uint32_t selected = 0b001;
    Stage stage([&selected] { return chips("Methods", selected, kFew, 480.0f); });
    stage.tab(2);
    stage.key(ImGuiKey_Space);
    CHECK(selected == 0b011);
    stage.click({30.0f, 34.0f});
    CHECK(selected == 0b010);
    stage.click({150.0f, 34.0f});
    CHECK(selected == 0b000);
    CHECK(stage.screen.context.next_highlight == "Evaluations");
}

TEST_CASE("Of many chips the selected ones are shown, in two lines, and a list holds them all") {
    std::uint32_t selected = 0b1111'1111;
    float height = 0.0f;
    const auto draw = [&] {
        const bool changed = chips("Methods", selected, kMany, 240.0f);
        height = ImGui::GetItemRectSize().y;
        return changed;
    };
    Stage stage(draw);
    CHECK(height < 110.0f);
    CHECK(height > 60.0f);
    selected = 0b1;
    stage.settle();
    CHECK(height < 60.0f);
    stage.click({110.0f, 34.0f});   // the button behind the only chip
    stage.click({150.0f, 120.0f});  // in the list that it opened beside the pointer
    CHECK(stage.changes == 1);
    CHECK(selected != 0b1);
}

TEST_CASE("Every kind of parameter has a control that changes it") {
    double rate = 0.5;
    int steps = 5;
    bool on = false;
    int way = 0;
    std::uint32_t methods = 0b1;
    std::array parameters{
        Parameter::real("rate", "Rate", rate, 0.0, 1.0), Parameter::integer("steps", "Steps", steps, 0, 10),
        Parameter::toggle("on", "On", on), Parameter::choice("way", "Way", way, {"left", "right"}),
        Parameter::selection("methods", "Methods", methods, {"a", "b"})};
    for (Parameter& parameter : parameters) {
        CAPTURE(parameter.id);
        const double before = parameter.get();
        Stage stage([&] { return parameter_control(parameter, before, 200.0f); });
        CHECK(parameter_control_width(parameter) > 30.0f);
        stage.tab(parameter.kind == Parameter::Kind::choice || parameter.kind == Parameter::Kind::selection ||
                          parameter.kind == Parameter::Kind::toggle
                      ? 1
                      : 2);
        stage.key(parameter.kind == Parameter::Kind::toggle || parameter.kind == Parameter::Kind::selection
                      ? ImGuiKey_Space
                      : ImGuiKey_RightArrow);
        CHECK(parameter.get() != before);
        CHECK(stage.changes == 1);
    }
}

TEST_CASE("On a phone everything that is pressed is at least 44 px high") {
    test::HeadlessImGui screen;
    screen.context.narrow = true;
    double value = 0.5;
    bool on = false;
    int index = 0;
    std::uint32_t selected = 0;
    const std::array<std::function<void()>, 5> controls{
        [] { button("Next", ButtonStyle::quiet); }, [&] { slider("Rate", value, {}, 200.0f, {}); },
        [&] { toggle("On", on); }, [&] { choice("Count", index, kFew, 400.0f); },
        [&] { chips("Methods", selected, kFew, 480.0f); }};
    for (const auto& control : controls) {
        float height = 0.0f;
        screen.settle(kWidth, kHeight, [&] {
            ImGui::BeginGroup();
            control();
            ImGui::EndGroup();
            height = ImGui::GetItemRectSize().y;
        });
        CHECK(height >= 44.0f);
        CHECK(screen.all_vertices_finite());
    }
}
