#include "generated/lesson_makers.h"
#include "lessons/lp/middle_race.h"
#include "lessons/lp/middle_rosette.h"
#include "lessons/lp/middle_words.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::middle;
using lessons::Json;

namespace {

Race race_of(std::size_t k, const Settings& settings = {}) {
    const Shape shape = shapes()[k];
    return Race(program_of(shape, shape.offsets, shape.direction), settings);
}

}  // namespace

TEST_CASE("all methods that say they have arrived are at GLPK's optimum") {
    for (std::size_t k = 0; k < shapes().size(); ++k) {
        const Race race = race_of(k);
        REQUIRE(race.has_plan());
        for (std::size_t m = 0; m < kMethods; ++m) {
            const auto method = static_cast<Method>(m);
            CAPTURE(name_of(method));
            if (race.has_arrived(method)) CHECK(race.error(method, kMostSteps) < 1e-3);
        }
        CHECK(race.has_arrived(Method::simplex));
        CHECK(race.has_arrived(Method::interior_point));
        CHECK(race.has_arrived(Method::ellipsoid));
    }
}

TEST_CASE("forty edges take the simplex method longer than the interior point method") {
    const Race race = race_of(1);
    CHECK(race.last_step(Method::simplex) == 18);
    CHECK(race.last_step(Method::interior_point) == 6);
    CHECK(race_of(1, {.centering = core::lp::CenteringRule::kFixed}).last_step(Method::interior_point) > 6);
}

// SciPy, with t = radians([10, 62, 118, 175, 236, 305]), A = c_[cos(t), sin(t)], b = A @ [4.8, 4.8] + 3.8:
//   minimize(lambda p: -30 * (log(b - A @ p).sum() + log(p).sum() + log(10 - p).sum()) - p[0], [4.8, 4.8],
//            tol=1e-12).x
// and without "- p[0]", at any weight: the analytic centre.
TEST_CASE("the paths of the rosette begin about the analytic centre") {
    const Shape shape = shapes()[0];
    Rosette rosette(shape, shape.offsets);
    while (rosette.is_running()) rosette.step();
    REQUIRE(rosette.paths().size() == 72);
    CHECK((rosette.paths()[0].front() - core::Vector2(4.97227, 4.50414)).norm() < 1e-4);
    for (const std::vector<core::Vector2>& path : rosette.paths())
        CHECK((path.front() - core::Vector2(4.85771, 4.50608)).norm() < 0.15);
}

TEST_CASE("an arrow square to an edge lets the interior point method end inside the edge") {
    const Shape shape = shapes()[0];
    const Race race(program_of(shape, shape.offsets, 62.0), {});
    const core::Vector2 middle = race.point(Method::interior_point, kMostSteps);
    const core::Vector2 corner = race.point(Method::simplex, kMostSteps);
    CHECK((middle - corner).norm() > 1.0);
    CHECK(race.error(Method::interior_point, kMostSteps) < 1e-5);
    CHECK(race.error(Method::simplex, kMostSteps) < 1e-9);
}

TEST_CASE("the tasks are reached by what they ask for, and not at the start") {
    tests::LessonStand stand(lessons::make_through_the_middle());
    const auto edit = [&](const char* edits) {
        REQUIRE(stand.lesson->apply(Json::parse(edits)).ok());
        stand.go_to(0);
    };
    stand.go_to(0);
    for (const lessons::Check& check : stand.lesson->checks()) CHECK_FALSE(check.reached);
    edit(R"({"six": {"direction": 135}})");
    CHECK(stand.reached("simplex_wins"));
    CHECK_FALSE(stand.reached("two_ends"));
    edit(R"({"six": {"direction": 62}})");
    CHECK(stand.reached("two_ends"));
    stand.set("region", 1);
    stand.go_to(0);
    CHECK_FALSE(stand.reached("slow_start"));
    edit(R"({"many": {"start": [6.5, 5.5]}})");
    CHECK(stand.reached("slow_start"));
    stand.set("region", 2);
    stand.set("restarts", 0);
    stand.go_to(0);
    CHECK_FALSE(stand.reached("spiral_arrives"));
    CHECK(stand.hint("spiral_arrives").find("400") != std::string::npos);
    stand.set("restarts", 1);
    stand.go_to(0);
    CHECK(stand.reached("spiral_arrives"));
}

TEST_CASE("yesterday's corner is a good start for simplex and a bad one for the barrier") {
    const Shape shape = shapes()[1];
    const auto yesterday = yesterday_of(program_of(shape, shape.offsets, shape.direction));
    REQUIRE(yesterday.has_value());
    const core::lp::LinearProgram today = program_of(shape, shape.offsets, 60.0);
    const Race cold(today, {});
    const Race warm(today, {.yesterday = yesterday});
    CHECK((warm.point(Method::simplex, 0) - yesterday->plan).norm() < 1e-9);
    CHECK((warm.point(Method::pdhg, 0) - yesterday->plan).norm() < 1e-9);
    CHECK(warm.last_step(Method::simplex) < cold.last_step(Method::simplex));
    CHECK(warm.last_step(Method::interior_point) >= cold.last_step(Method::interior_point));
    CHECK((warm.point(Method::simplex, kMostSteps) - cold.best_point()).norm() < 1e-9);
    const Race same(program_of(shape, shape.offsets, shape.direction), {.yesterday = yesterday});
    CHECK(same.last_step(Method::simplex) == 0);
}

TEST_CASE("without a plan there is no yesterday") {
    Shape shape = shapes()[0];
    shape.offsets[0] = -20.0;
    CHECK_FALSE(yesterday_of(program_of(shape, shape.offsets, 0.0)).has_value());
}

TEST_CASE("where no plan exists it is said how a method knows, or that it does not") {
    const Shape shape = shapes()[0];
    std::vector<double> offsets = shape.offsets;
    offsets[0] = -2.0;
    const Race race(program_of(shape, offsets, shape.direction), {});
    REQUIRE_FALSE(race.has_plan());
    CHECK(race.end(Method::simplex) == End::proved_empty);
    CHECK(race.end(Method::ellipsoid) == End::proved_empty);
    CHECK(race.end(Method::pdhg) == End::gave_up);
    for (const Method method : kMethodOrder) {
        CAPTURE(name_of(method));
        const std::string words = step_words(race, 0, method)[1][1].text;
        CHECK(words.find("fter " + std::to_string(race.last_step(method))) != std::string::npos);
        CHECK((words.find("without a proof") != std::string::npos) == (race.end(method) == End::gave_up));
    }
}

TEST_CASE("a warm start is won by a small change, not by none and not by a cold one") {
    tests::LessonStand stand(lessons::make_through_the_middle());
    stand.set("region", 1);
    stand.go_to(0);
    CHECK(stand.hint("warm_wins").find("Warm start") != std::string::npos);
    stand.set("warm", 1);
    stand.go_to(0);
    CHECK_FALSE(stand.reached("warm_wins"));
    CHECK(stand.hint("warm_wins").find("still the best") != std::string::npos);
    REQUIRE(stand.lesson->apply(Json::parse(R"({"many": {"direction": 57}})")).ok());
    stand.go_to(0);
    CHECK(stand.reached("warm_wins"));
    REQUIRE(stand.lesson->apply(Json::parse(R"({"many": {"direction": 88}})")).ok());
    stand.go_to(0);
    CHECK_FALSE(stand.reached("warm_wins"));
}

TEST_CASE("the words follow the method that is looked into") {
    const Race race = race_of(0);
    const auto words = [&](int step, Method method) { return step_words(race, step, method)[0][1].text; };
    CHECK(words(0, Method::simplex).find("Phase 1") != std::string::npos);
    CHECK(words(5, Method::simplex).find("after 5 pivots") != std::string::npos);
    CHECK(words(0, Method::interior_point).find("predictor") != std::string::npos);
    CHECK(words(4, Method::interior_point).find("arrived") != std::string::npos);
    CHECK(words(0, Method::ellipsoid).find("circle") != std::string::npos);
    CHECK(words(400, Method::pdhg).find("restarted") != std::string::npos);
}

TEST_CASE("the race's edits go out and come in again") {
    const auto lesson = lessons::make_through_the_middle();
    const Json edits =
        Json::parse(R"({"six": {"offsets": [[0, 8.0]], "direction": 210.0, "start": [2.5, 7.25]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    for (const char* text :
         {"3", R"({"nowhere": {}})", R"({"six": {"color": 1}})", R"({"six": {"direction": 999}})",
          R"({"six": {"start": [2.5]}})", R"({"six": {"start": [2.5, 11]}})",
          R"({"six": {"offsets": [[6, 1]]}})", R"({"six": {"offsets": [[0, null]]}})"}) {
        CAPTURE(text);
        CHECK(!lesson->apply(Json::parse(text)).ok());
        CHECK(lesson->edits() == edits);
    }
}

TEST_CASE("every region is drawn with every method looked into, an empty one too") {
    test::HeadlessImGui screen;
    const auto lesson = lessons::make_through_the_middle();
    for (int k = 0; k < 24; ++k) {
        const char* edits = k % 2 == 0 ? "{}" : R"({"six": {"offsets": [[0, -20.0]]}})";
        tests::set_parameter(*lesson, "region", k / 2 % 3);
        tests::set_parameter(*lesson, "inside", k / 6);
        tests::set_parameter(*lesson, "measure", k % 2);
        tests::set_parameter(*lesson, "warm", k / 3 % 2);
        REQUIRE(lesson->apply(Json::parse(edits)).ok());
        tests::go_to(*lesson, 5);
        screen.settle(1000, 700, [&] { CHECK(lesson->draw_figure() == lessons::Edited::no); });
        CHECK(screen.all_vertices_finite());
    }
}
