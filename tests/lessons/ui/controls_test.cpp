#include "lessons/ui/controls.h"

#include "tests/support/control_stage.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace lessons::ui;
using lessons::Parameter;
using Stage = test::ControlStage;

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
    stage.screen.double_click(field, Stage::kWidth, Stage::kHeight, stage.draw());
    stage.type("17.6");
    CHECK(value == 18.0);
    stage.screen.double_click(field, Stage::kWidth, Stage::kHeight, stage.draw());
    stage.type("900");
    CHECK(value == 50.0);
    stage.screen.double_click(field, Stage::kWidth, Stage::kHeight, stage.draw());
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
        screen.settle(Stage::kWidth, Stage::kHeight, [&] {
            ImGui::BeginGroup();
            control();
            ImGui::EndGroup();
            height = ImGui::GetItemRectSize().y;
        });
        CHECK(height >= 44.0f);
        CHECK(screen.all_vertices_finite());
    }
}
