#include "generated/lesson_makers.h"

#include "core/types.h"
#include "lessons/optim/race_model.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>

using lessons::Json;
using lessons::Lesson;
using lessons::Parameter;

namespace {

/// The lesson with some parameters set, after so many steps or at its end.
std::unique_ptr<Lesson> at_step(int steps, const std::map<std::string, double>& values = {}) {
    auto lesson = lessons::make_race();
    std::vector<Parameter> parameters = lesson->parameters();
    for (Parameter& parameter : parameters) {
        const auto value = values.find(parameter.id);
        if (value != values.end()) parameter.set(value->second);
    }
    lesson->reset();
    for (int i = 0; i < steps && !lesson->finished(); ++i) lesson->step();
    return lesson;
}

bool says(const Lesson& lesson, const std::string& words) {
    return lesson.summary().find(words) != std::string::npos;
}

double readout(const Lesson& lesson, const std::string& id) {
    for (const lessons::Readout& each : lesson.readouts()) {
        if (each.id == id) return each.value;
    }
    FAIL("no readout ", id);
    return core::kNaN;
}

}  // namespace

TEST_CASE("The parameters keep the names that stand in share links") {
    std::string ids;
    auto lesson = lessons::make_race();
    for (const Parameter& parameter : lesson->parameters()) ids += parameter.id + " ";
    CHECK(ids == "function methods learning_rate momentum steps cost_axis map map_method ");
}

TEST_CASE("The lesson opens on a race in which nobody diverges and the differences can be seen") {
    const auto lesson = at_step(lessons::make_race()->opening_step());
    CHECK(says(*lesson, "Step 40 of 500 on Beale."));
    CHECK(says(*lesson, "BFGS: At the minimum."));
    CHECK(says(*lesson, "Adam: On the way, 1.3 above the minimum."));
    CHECK_FALSE(says(*lesson, "above 2/L"));
    CHECK_FALSE(says(*lesson, "without bound"));
    CHECK(readout(*lesson, "momentum_gap") < 0.2 * readout(*lesson, "gradient_descent_gap"));
}

TEST_CASE("The mark on the learning rate is 2/L and follows the landscape") {
    auto lesson = lessons::make_race();
    std::vector<Parameter> parameters = lesson->parameters();
    const auto mark = [&] {
        const std::vector<Parameter> present = lesson->parameters();
        const Parameter* rate = lessons::find(present, "learning_rate");
        REQUIRE(rate != nullptr);
        return rate->marks.back();
    };
    parameters.front().set(1.0);  // the narrow bowl: L = 50, careful rate 0.02
    CHECK(mark().value == doctest::Approx(2.0));
    CHECK(mark().reason == "Rate 2/L = 0.04: above it gradient descent diverges.");
    parameters.front().set(21.0);  // Ackley's minimum is a kink: only the careful rate is marked
    CHECK(mark().value == 1.0);
}

TEST_CASE("Just below the mark gradient descent arrives, just above it diverges and says so") {
    const std::map<std::string, double> below{{"function", 1}, {"learning_rate", 1.98}, {"steps", 2000}};
    CHECK(says(*at_step(2000, below), "Gradient descent: At the minimum."));
    const std::map<std::string, double> above{{"function", 1}, {"learning_rate", 2.05}, {"steps", 2000}};
    CHECK(says(*at_step(2000, above), "Gradient descent: Its rate 0.041 is above 2/L = 0.04:"));
}

TEST_CASE("A snapshot brings back exactly its state, also in another lesson") {
    const auto lesson = at_step(37);
    const std::string before = lesson->summary();
    const lessons::Snapshot snapshot = lesson->snapshot();
    CHECK(snapshot.bytes > 0);
    CHECK(snapshot.bytes < 100'000);
    for (int i = 0; i < 50; ++i) lesson->step();
    const std::string after = lesson->summary();
    lesson->restore(snapshot);
    CHECK(lesson->summary() == before);
    for (int i = 0; i < 50; ++i) lesson->step();
    CHECK(lesson->summary() == after);
    const auto other = at_step(3, {{"function", 9}});
    other->restore(snapshot);
    for (int i = 0; i < 50; ++i) other->step();
    CHECK(readout(*other, "adam_gap") == readout(*lesson, "adam_gap"));
}

TEST_CASE("A moved start changes the race, is shared, and goes home with an empty edit") {
    const auto lesson = at_step(40);
    const std::string usual = lesson->summary();
    const Json edits = Json::parse(R"({"starts": {"beale": [0.25, -1.0]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    lesson->reset();
    for (int i = 0; i < 40; ++i) lesson->step();
    CHECK(lesson->summary() != usual);
    CHECK_FALSE(lesson->apply(Json::parse(R"({"starts": {"beale": [1e9, 0]}})")).ok());
    CHECK(lesson->edits() == edits);
    REQUIRE(lesson->apply(Json::object()).ok());
    lesson->reset();
    for (int i = 0; i < 40; ++i) lesson->step();
    CHECK(lesson->summary() == usual);
}

TEST_CASE(
    "Clicking the map starts the race there, dragging the start moves it, a double click brings it home") {
    const auto lesson = at_step(40);
    test::HeadlessImGui screen;
    constexpr float width = 820.0f;
    constexpr float height = 560.0f;
    bool edited = false;
    const auto draw = [&] { edited = lesson->draw_figure() == lessons::Edited::yes || edited; };
    screen.settle(width, height, draw);
    CHECK_FALSE(edited);
    screen.click({100, 200}, width, height, draw);
    REQUIRE(edited);
    const Json clicked = lesson->edits();
    REQUIRE(clicked.contains("starts"));
    lesson->reset();
    edited = false;
    screen.settle(width, height, draw);
    screen.drag({100, 200}, {180, 150}, width, height, draw);
    CHECK(edited);
    const double moved = lesson->edits()["starts"]["beale"][0].get<double>();
    CHECK(moved > clicked["starts"]["beale"][0].get<double>());
    lesson->reset();
    screen.settle(width, height, draw);
    screen.double_click({180, 150}, width, height, draw);
    CHECK(lesson->edits() == Json::object());
}

TEST_CASE("Every landscape, every method and every cost draws without a bad vertex") {
    for (int function = 0; function < 23; ++function) {
        CAPTURE(function);
        const std::map<std::string, double> values{{"function", function},
                                                   {"methods", 524287},
                                                   {"learning_rate", function % 2 == 0 ? 1.0 : 40.0},
                                                   {"cost_axis", function % 3}};
        const auto lesson = at_step(60, values);
        const std::string inside = lessons::optim::race_method_ids()[static_cast<std::size_t>(function % 19)];
        if (function % 2 == 1) REQUIRE(lesson->apply({{"inside", inside}}).ok());
        test::HeadlessImGui screen;
        screen.settle(1280, 740, [&] { lesson->draw_figure(); });
        CHECK(screen.all_vertices_finite());
        screen.context.highlighted = "Nelder-Mead";
        screen.settle(1280, 740, [&] { lesson->draw_figure(); });
        CHECK(screen.all_vertices_finite());
    }
}

TEST_CASE("Nobody chosen: the lesson says what to do") {
    const auto lesson = at_step(5, {{"methods", 0}});
    CHECK(lesson->finished());
    CHECK(says(*lesson, "No method takes part: choose some."));
    test::HeadlessImGui screen;
    screen.settle(820, 560, [&] { lesson->draw_figure(); });
    CHECK(screen.all_vertices_finite());
}

TEST_CASE(
    "The task of step 4 is reached with a momentum of 0.75 in the narrow bowl, and hints fit what was "
    "tried") {
    const auto check = [](const Lesson& lesson) {
        for (const lessons::Check& each : lesson.checks()) {
            if (each.id == "momentum_fast") return each;
        }
        FAIL("no such check");
        return lessons::Check{};
    };
    const auto at_bowl = [&](double momentum) {
        return check(*at_step(300, {{"function", 1}, {"methods", 15}, {"momentum", momentum}}));
    };
    CHECK(at_bowl(0.75).reached);
    CHECK_FALSE(at_bowl(0.9).reached);
    CHECK(at_bowl(0.9).hint.find("100 steps") != std::string::npos);
    CHECK(at_bowl(0.3).hint.find("more momentum") != std::string::npos);
    CHECK(check(*at_step(300)).hint.find("narrow bowl") != std::string::npos);
    CHECK(check(*at_step(300, {{"function", 1}, {"methods", 1}})).hint.find("take part") !=
          std::string::npos);
}

TEST_CASE("The step at which a method reached the goal is a number once it has") {
    const auto lesson = at_step(500);
    CHECK(readout(*lesson, "bfgs_goal_step") == 11.0);
    CHECK(readout(*lesson, "momentum_goal_step") == 85.0);
    CHECK(std::isnan(readout(*at_step(5), "bfgs_goal_step")));
}

namespace {

/// Draws frames until no map is on its way; whether the last of them said that something was edited.
bool draw_maps(Lesson& lesson, test::HeadlessImGui& screen) {
    bool edited = false;
    const auto draw = [&] { edited = lesson.draw_figure() == lessons::Edited::yes; };
    for (int frame = 0; frame < 4 || (lesson.progress().pending() && frame < 10'000); ++frame) {
        screen.frame(1000.0f, 700.0f, draw);
        lesson.work();
    }
    CHECK(!lesson.progress().pending());
    screen.frame(1000.0f, 700.0f, draw);
    return edited;
}

/// Clicks into the map's pane; whether the lesson said in a frame that it was edited.
bool click_map(Lesson& lesson, test::HeadlessImGui& screen, ImVec2 at) {
    bool edited = false;
    screen.click(at, 1000.0f, 700.0f,
                 [&] { edited = lesson.draw_figure() == lessons::Edited::yes || edited; });
    return edited;
}

double parameter(Lesson& lesson, const std::string& id) {
    const std::vector<Parameter> parameters = lesson.parameters();
    return lessons::find(parameters, id)->get();
}

}  // namespace

TEST_CASE("A click on the basins loads the run from that start, and at rest nothing is computed") {
    test::HeadlessImGui screen;
    const auto lesson = at_step(10, {{"function", 9.0}, {"map", 1.0}, {"steps", 60.0}});
    CHECK(!lesson->progress().pending());  // a copy that nobody looks at does not work
    CHECK(!draw_maps(*lesson, screen));
    CHECK(lesson->edits().empty());
    CHECK(click_map(*lesson, screen, {200.0f, 200.0f}));
    CHECK(!lesson->edits().empty());
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("A click on the rates sets learning rate and momentum") {
    test::HeadlessImGui screen;
    const auto lesson = at_step(10, {{"function", 1.0}, {"map", 2.0}, {"steps", 60.0}});
    CHECK(!draw_maps(*lesson, screen));
    CHECK(click_map(*lesson, screen, {150.0f, 250.0f}));
    CHECK(parameter(*lesson, "learning_rate") < 0.5);
    CHECK(parameter(*lesson, "learning_rate") >= 0.01);
    CHECK(parameter(*lesson, "momentum") < 0.9);
    lesson->reset();
    CHECK(!draw_maps(*lesson, screen));
}

TEST_CASE("Maps draw on every landscape and for every method") {
    test::HeadlessImGui screen;
    for (int function = 0; function < 22; ++function) {
        const auto lesson = at_step(5, {{"function", 1.0 * function},
                                        {"map", 1.0},
                                        {"map_method", 1.0 * (function % 19)},
                                        {"steps", 10.0}});
        draw_maps(*lesson, screen);
        CHECK(screen.all_vertices_finite());
    }
}

TEST_CASE("A typed function is an edit: it is raced, shared and taken back") {
    const auto lesson = at_step(40, {{"function", 22}});
    const std::string usual = lesson->summary();
    CHECK(says(*lesson, "Step 40 of 500 on Your own."));
    const Json edits = Json::parse(R"j({"own": {"f": "(x - 1)^2 + 2y^2", "x": [-4, 4], "y": [-3, 3]}})j");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    lesson->reset();
    for (int i = 0; i < 500 && !lesson->finished(); ++i) lesson->step();
    CHECK(says(*lesson, "BFGS: At the minimum."));
    CHECK(readout(*lesson, "gradient_descent_gap") < 1e-3);
    CHECK_FALSE(lesson->apply(Json::parse(R"j({"own": {"f": "x +", "x": [-4, 4], "y": [-3, 3]}})j")).ok());
    CHECK(lesson->edits() == edits);
    REQUIRE(lesson->apply(Json::object()).ok());
    lesson->reset();
    for (int i = 0; i < 40; ++i) lesson->step();
    CHECK(lesson->summary() == usual);
}

TEST_CASE("Typing into the formula above the map makes the landscape one's own") {
    const auto lesson = at_step(40, {{"function", 0}});
    test::HeadlessImGui screen;
    constexpr float width = 1280.0f;
    constexpr float height = 740.0f;
    bool edited = false;
    const auto draw = [&] {
        if (lesson->draw_figure() != lessons::Edited::yes) return;
        edited = true;
        lesson->reset();
    };
    screen.settle(width, height, draw);
    screen.click({400, 52}, width, height, draw);
    screen.press_key(ImGuiKey_End, width, height, draw);
    screen.type(" +", width, height, draw);
    CHECK_FALSE(edited);  // not yet a formula
    screen.type(" 3x", width, height, draw);
    REQUIRE(edited);
    CHECK(lesson->edits()["own"]["f"] == "x^2 + y^2 + 3x");
    std::vector<Parameter> parameters = lesson->parameters();
    CHECK(parameters.front().get() == 22.0);
    CHECK(screen.all_vertices_finite());
}

TEST_CASE("Time is an estimate: more steps cost more, and nothing depends on the clock") {
    const double early = readout(*at_step(40), "bfgs_time");
    CHECK(early > 0.0);
    CHECK(readout(*at_step(40), "bfgs_time") == early);
    CHECK(readout(*at_step(5), "bfgs_time") < early);
    CHECK(readout(*at_step(40), "adam_time") > readout(*at_step(40), "gradient_descent_time"));
}
