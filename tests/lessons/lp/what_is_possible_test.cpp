// Corners and areas from SciPy 1.10: HalfspaceIntersection(...).intersections, ConvexHull(...).volume, as the
// lesson's own script prints them. Quarrels and repairs by hand: 2 * 35 + 45 = 115 boards of 100.
#include "generated/lesson_makers.h"
#include "lessons/lp/possible_run.h"
#include "lessons/lp/possible_words.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lessons::possible;
using core::geometry::ConstraintRole;
using lessons::Json;

namespace {

Run run_of(std::size_t story, int step) {
    const auto all = stories();
    const Edits edits(all);
    Run run(all[story], edits.of(story));
    run.go_to(step);
    return run;
}

std::string words_of(const Run& run) {
    std::string text;
    for (const Sentence& sentence : step_words(run))
        for (const lessons::ui::Run& part : sentence) text += part.text;
    return text;
}

const lessons::Check& check_of(const std::vector<lessons::Check>& checks, const std::string& id) {
    for (const lessons::Check& check : checks)
        if (check.id == id) return check;
    FAIL("no check " << id);
    return checks.front();
}

/// The lesson with these edits, at its last step.
std::unique_ptr<lessons::Lesson> lesson_with(const char* edits, double story = 0.0) {
    auto lesson = lessons::make_what_is_possible();
    REQUIRE(lesson->apply(Json::parse(edits)).ok());
    auto parameters = lesson->parameters();
    parameters[0].set(story);
    lesson->reset();
    while (!lesson->finished()) lesson->step();
    return lesson;
}

}  // namespace

TEST_CASE("the workshop is cut to five corners, and the store takes nothing away") {
    const Run run = run_of(0, 4);
    CHECK(run.region().vertices.size() == 5);
    CHECK(area_of(run_of(0, 1).region()) == doctest::Approx(2500.0));
    CHECK(area_of(run_of(0, 2).region()) == doctest::Approx(2300.0));
    CHECK(area_of(run.region()) == doctest::Approx(2275.0));
    CHECK(run.role(3) == ConstraintRole::kRedundant);
    CHECK(words_of(run).find("no more than 80") != std::string::npos);
    CHECK(std::isinf(area_of(run_of(0, 0).region())));
}

TEST_CASE("what a limit takes away is said with a plan that is lost") {
    const std::string words = words_of(run_of(0, 2));
    CHECK(words.find("8%") != std::string::npos);  // (2500 - 2300) / 2500
    CHECK(words.find("0\u00a0chairs and 100\u00a0tables") != std::string::npos);
    CHECK(words.find("20\u00a0hours too many") != std::string::npos);
}

TEST_CASE("a limit can stop to matter when a later one comes") {
    CHECK(run_of(2, 2).role(1) == ConstraintRole::kEdge);
    CHECK(run_of(2, 3).role(1) == ConstraintRole::kTouching);
    CHECK(words_of(run_of(2, 3)).find("only touches a corner (wood and finishing)") != std::string::npos);
}

TEST_CASE("the limits that quarrel are named, the innocent one is not") {
    const Run run = run_of(3, 4);
    REQUIRE(run.quarrel().has_value());
    CHECK(run.quarrel()->limits == std::vector<std::size_t>{0, 1, 3});
    REQUIRE(run.quarrel()->repair.size() == 1);
    CHECK(run.quarrel()->repair[0].limit == 0);
    CHECK(run.quarrel()->repair[0].amount == doctest::Approx(7.5));
}

TEST_CASE("an endless gain has its ray, and limits that ask for more have none") {
    REQUIRE(run_of(4, 3).ray().has_value());
    CHECK(run_of(4, 3).ray()->direction.minCoeff() > 0.0);
    CHECK(!run_of(5, 3).ray().has_value());
    CHECK(!run_of(5, 3).region().is_bounded);
}

TEST_CASE("the tasks are reached by what they ask for, and by nothing else") {
    auto lesson = lesson_with("{}");
    for (const lessons::Check& check : lesson->checks()) CHECK(!check.reached);
    lesson = lesson_with(R"({"workshop": {"point": [20, 60]}})");
    CHECK(check_of(lesson->checks(), "used_up").reached);
    lesson = lesson_with(R"({"workshop": {"limits": ["wood: 2 chairs + tables <= 100",
        "carpentry: chairs + tables <= 80", "finishing: chairs + 2 tables <= 150"]}})");
    CHECK(check_of(lesson->checks(), "taken_away").reached);
    lesson = lesson_with(R"({"workshop": {"limits": ["wood: 2 chairs + tables <= 100",
        "carpentry: chairs + tables <= 80", "store: chairs + tables <= 120"]}})");
    CHECK(!check_of(lesson->checks(), "taken_away").reached);
    lesson = lesson_with(R"({"workshop": {"limits": ["wood: 2 chairs + tables <= 100", "chairs >= 51"]}})");
    CHECK(check_of(lesson->checks(), "made_impossible").reached);
    lesson = lesson_with(R"({"promised": {"limits": ["hotel: chairs >= 25", "wood: 2 chairs + tables <= 100",
        "finishing: chairs + 2 tables <= 150", "school: tables >= 45"]}})",
                         3.0);
    CHECK(check_of(lesson->checks(), "peace").reached);
    lesson = lesson_with(R"({"workshop": {"limits": ["wood: 2 chairs + tables <= 100",
        "carpentry: chairs + tables <= 80", "finishing: chairs + 2 tables <= 150",
        "store: chairs + tables <= 120", "mine: chairs <= 30"]}})");
    CHECK(check_of(lesson->checks(), "own_limit").reached);
}

TEST_CASE("edits come back as they went out, and unusable ones change nothing") {
    const auto lesson = lessons::make_what_is_possible();
    const Json edits = Json::parse(R"({"bakery": {"limits": ["cakes <= 20"], "point": [3.0, 4.5]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    for (const char* text : {"3", R"({"nowhere": {}})", R"({"bakery": 1})", R"({"bakery": {"colour": 1}})",
                             R"({"bakery": {"limits": "x"}})", R"({"bakery": {"limits": [1]}})",
                             R"({"bakery": {"limits": ["cakes"]}})",
                             R"({"bakery": {"limits": ["chairs <= 1"]}})", R"({"bakery": {"point": [1]}})",
                             R"({"bakery": {"point": [-1, 1]}})", R"({"bakery": {"point": [1, null]}})"}) {
        CAPTURE(text);
        CHECK(!lesson->apply(Json::parse(text)).ok());
        CHECK(lesson->edits() == edits);
    }
}

TEST_CASE("every story is drawn at every step without changing itself") {
    test::HeadlessImGui screen;
    for (std::size_t story = 0; story < stories().size(); ++story) {
        const auto lesson = lessons::make_what_is_possible();
        auto parameters = lesson->parameters();
        parameters[0].set(static_cast<double>(story));
        lesson->reset();
        for (int step = 0; step <= lesson->last_step(); ++step) {
            screen.settle(1000, 700, [&] { CHECK(lesson->draw_figure() == lessons::Edited::no); });
            CHECK(screen.all_vertices_finite());
            if (!lesson->finished()) lesson->step();
        }
    }
}
