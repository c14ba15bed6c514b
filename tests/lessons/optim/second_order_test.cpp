// What second_order.md says with numbers, its tasks, and what the learner does in the figure.

#include "generated/lesson_makers.h"

#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>

using lessons::Json;
using lessons::Lesson;

namespace {

using Values = std::map<std::string, double>;

const Json kOnThePass = Json::parse(R"({"starts": {"double_well": [0.3, 1]}})");

/// The lesson with these settings after so many steps.
std::unique_ptr<Lesson> at_step(int steps, const Values& values, const Json& edits = Json::object()) {
    auto lesson = lessons::make_second_order();
    for (lessons::Parameter& parameter : lesson->parameters()) {
        const auto value = values.find(parameter.id);
        if (value != values.end()) parameter.set(value->second);
    }
    REQUIRE(lesson->apply(edits).ok());
    lesson->reset();
    for (int i = 0; i < steps && !lesson->finished(); ++i) lesson->step();
    return lesson;
}

double readout(const Lesson& lesson, const std::string& id) {
    for (const lessons::Readout& each : lesson.readouts()) {
        if (each.id == id) return each.value;
    }
    FAIL("no readout ", id);
    return 0.0;
}

lessons::Check check(const Lesson& lesson, const std::string& id) {
    for (const lessons::Check& each : lesson.checks()) {
        if (each.id == id) return each;
    }
    FAIL("no check ", id);
    return {};
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("The parameters keep the names that stand in share links") {
    std::string ids;
    const auto lesson = lessons::make_second_order();
    for (const auto& parameter : lesson->parameters()) ids += parameter.id + " ";
    CHECK(ids == "method function armijo curvature trust_radius rivals scope ");
}

TEST_CASE("From the usual start Newton needs 6 steps, BFGS 39 and gradient descent more than 100") {
    const auto lesson = at_step(0, {});
    CHECK(readout(*lesson, "plain_newton_steps") == 6.0);
    CHECK(readout(*lesson, "bfgs_steps") == 39.0);
    CHECK(readout(*lesson, "l_bfgs_steps") == 35.0);
    CHECK(readout(*lesson, "gradient_descent_steps") == 100.0);
    CHECK(lesson->last_step() == 6);
    CHECK(lesson->summary() ==
          "Plain Newton on Rosenbrock's banana, after 0 steps: f = 24.2. Next step: in full.");
}

TEST_CASE("One step is enough for Newton on a quadratic, and the hint says what is missing elsewhere") {
    CHECK(check(*at_step(1, {{"function", 1}}), "one_step").reached);
    CHECK_FALSE(check(*at_step(1, {{"function", 0}}), "one_step").reached);
    CHECK(says(check(*at_step(1, {{"function", 0}}), "one_step").hint, "only nearly right"));
    CHECK(says(check(*at_step(0, {{"function", 1}}), "one_step").hint, "Take a step"));
    CHECK(says(check(*at_step(1, {{"function", 1}, {"method", 0}}), "one_step").hint, "Choose Plain Newton"));
}

TEST_CASE("A strict search takes fewer steps and more trials than one that is good enough") {
    const Values strict{{"method", 4}, {"curvature", 0.05}};
    const Values usual{{"method", 4}, {"curvature", 0.9}};
    const auto one = at_step(100, strict);
    const auto other = at_step(100, usual);
    CHECK(readout(*one, "steps_taken") == 24.0);
    CHECK(readout(*other, "steps_taken") == 39.0);
    CHECK(readout(*one, "values") == 92.0);
    CHECK(readout(*other, "values") == 50.0);
    CHECK(readout(*at_step(2, strict), "trials") == 9.0);
    CHECK(readout(*at_step(30, usual), "step_length") == 1.0);
    CHECK(readout(*at_step(30, usual), "trials") == 1.0);
    bool some_step_has_four = false;
    for (int step = 0; step < 20; ++step)
        some_step_has_four = some_step_has_four || check(*at_step(step, strict), "several_trials").reached;
    CHECK(some_step_has_four);
    CHECK_FALSE(check(*at_step(1, usual), "several_trials").reached);
    CHECK(says(check(*at_step(1, {}), "several_trials").hint, "Choose BFGS"));
}

TEST_CASE("On the pass plain Newton climbs, and the task knows a saddle from a valley") {
    const auto lesson = at_step(50, {{"function", 2}, {"method", 1}}, kOnThePass);
    CHECK(check(*lesson, "climbs").reached);
    CHECK(says(lesson->summary(), "rest on a saddle, f = 1: level, but not a bottom."));
    CHECK(
        says(at_step(0, {{"function", 2}, {"method", 1}}, kOnThePass)->summary(), "Its model is a saddle."));
    const auto safe = at_step(50, {{"function", 2}, {"method", 2}}, kOnThePass);
    CHECK_FALSE(check(*safe, "climbs").reached);
    CHECK(says(safe->summary(), "arrived at the minimum"));
    CHECK(says(check(*at_step(50, {{"function", 0}, {"method", 1}}), "climbs").hint, "found a valley"));
}

TEST_CASE("The trust region's first step keeps its promise, its second would climb and is refused") {
    const auto first = at_step(0, {{"method", 3}});
    CHECK(readout(*first, "radius") == 1.0);
    CHECK(readout(*first, "promised") == doctest::Approx(19.4).epsilon(0.005));
    CHECK(readout(*first, "delivered") == doctest::Approx(19.5).epsilon(0.005));
    CHECK_FALSE(check(*first, "refused").reached);
    CHECK(says(check(*first, "refused").hint, "100% of its promise"));
    const auto second = at_step(1, {{"method", 3}});
    CHECK(readout(*second, "promised") == doctest::Approx(1.54).epsilon(0.005));
    CHECK(readout(*second, "delivered") < 0.0);
    CHECK(check(*second, "refused").reached);
    CHECK(says(second->summary(), "Next step: refused"));
    CHECK(readout(*at_step(2, {{"method", 3}}), "radius") == 0.25);
    CHECK(says(check(*at_step(1, {}), "refused").hint, "Choose Trust region"));
}

TEST_CASE("What was measured is in no number, no sentence and no snapshot") {
    const auto lesson = at_step(2, {});
    CHECK_FALSE(lesson->progress().pending());
    CHECK_FALSE(check(*lesson, "measured").reached);
    CHECK(says(check(*lesson, "measured").hint, "Press Measure"));
    lesson->work();  // nothing to do, nothing happens
    CHECK_FALSE(lesson->progress().pending());
}

TEST_CASE("A press on Measure starts, one on Stop ends it") {
    const auto lesson = at_step(0, {});
    test::HeadlessImGui screen;
    screen.context.focused_pane = "timing";
    constexpr float width = 820.0f;
    constexpr float height = 560.0f;
    const auto draw = [&] { lesson->draw_figure(); };
    screen.settle(width, height, draw);
    const ImVec2 button(70.0f, 70.0f);
    screen.click(button, width, height, draw);
    CHECK(lesson->progress().pending());
    const std::string before = lesson->summary();
    for (int slice = 0; slice < 40; ++slice) lesson->work();
    CHECK(lesson->summary() == before);
    screen.settle(width, height, draw);
    CHECK(screen.all_vertices_finite());
    screen.click(button, width, height, draw);
    CHECK_FALSE(lesson->progress().pending());
}

TEST_CASE("A click on the map moves the start, and a click on a row chooses the method") {
    const auto lesson = at_step(0, {});
    test::HeadlessImGui screen;
    constexpr float width = 820.0f;
    constexpr float height = 560.0f;
    bool edited = false;
    const auto draw = [&] { edited = lesson->draw_figure() == lessons::Edited::yes || edited; };
    screen.settle(width, height, draw);
    CHECK_FALSE(edited);
    screen.click({250, 200}, width, height, draw);
    REQUIRE(edited);
    CHECK(lesson->edits()["starts"].contains("rosenbrock"));
    edited = false;
    screen.context.focused_pane = "results";
    screen.settle(width, height, draw);
    screen.click({200, 100}, width, height, draw);
    CHECK(edited);
}

TEST_CASE("The lines of the conditions are turned by their handles") {
    test::HeadlessImGui screen;
    screen.context.focused_pane = "line";
    constexpr float width = 820.0f;
    constexpr float height = 560.0f;
    const std::pair<const char*, ImU32> lines[] = {{"armijo", screen.context.theme.accent},
                                                   {"curvature", screen.context.theme.warn}};
    for (const auto& line_of : lines) {
        const std::string id = line_of.first;
        CAPTURE(id);
        const auto lesson = at_step(0, {{"method", 4}, {"armijo", 0.3}, {"curvature", 0.6}});
        const auto draw = [&lesson] { lesson->draw_figure(); };
        const auto value = [&lesson](const std::string& name) {
            const auto parameters = lesson->parameters();
            return lessons::find(parameters, name)->get();
        };
        const double before = value(id);
        screen.settle(width, height, draw);
        const ImRect line = screen.bounds_of_color(line_of.second);
        // The handle is somewhere on its line, which falls from the start of the curve.
        for (float share = 0.0f; share <= 1.0f && value(id) == before; share += 0.02f) {
            const ImVec2 at = ImLerp(line.Min, line.Max, share);
            screen.drag(at, at - ImVec2(0.0f, 30.0f), width, height, draw);
            screen.context.fit_requested = true;  // what pulled at the ground instead is undone
            screen.frame(width, height, draw);
            screen.context.fit_requested = false;
        }
        CHECK(value(id) < before);  // upwards is flatter
    }
}

TEST_CASE("Every method draws on every landscape, from afar and from close by, without a bad vertex") {
    test::HeadlessImGui screen;
    for (int function = 0; function < 8; ++function) {
        for (int method = 0; method < 6; ++method) {
            CAPTURE(function);
            CAPTURE(method);
            const double scope = (function + method) % 2;
            const auto lesson =
                at_step(3 * (function % 3), {{"function", function}, {"method", method}, {"scope", scope}});
            screen.settle(1280, 740, [&] { lesson->draw_figure(); });
            CHECK(screen.all_vertices_finite());
        }
    }
}
