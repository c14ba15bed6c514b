// Referee: SciPy 1.10 (HiGHS), z = lambda k=80, w=100, f=150, c=(40, 30):
//   -linprog([-c[0], -c[1]], A_ub=[[2, 1], [1, 1], [1, 2]], b_ub=[w, k, f]).fun
#include "generated/lesson_makers.h"
#include "lessons/lp/worth_run.h"
#include "lessons/lp/worth_words.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::worth;
using lessons::Json;

namespace {

Run run_of(std::size_t story, std::size_t row, int step = 0) {
    const lessons::lp::Story told = stories()[story];
    Run run(told, lessons::lp::numbers_of(told.program), row);
    run.go_to(step);
    return run;
}

std::string text_of(const Sentence& sentence) {
    std::string text;
    for (const lessons::ui::Run& part : sentence) text += part.text;
    return text;
}

}  // namespace

// z(80), z(81), z(83), z(84), z(140): 2600, 2620, 2660, 2666.67, 2666.67
TEST_CASE("each hour of carpentry adds 20 until finishing runs out too") {
    CHECK(run_of(0, 1, 0).profit() == doctest::Approx(2600.0));
    CHECK(run_of(0, 1, 1).profit() == doctest::Approx(2620.0));
    CHECK(run_of(0, 1, 3).profit() == doctest::Approx(2660.0));
    CHECK(run_of(0, 1, 4).profit() == doctest::Approx(8000.0 / 3.0));
    CHECK(run_of(0, 1, kMostSteps).profit() == doctest::Approx(8000.0 / 3.0));
    CHECK(run_of(0, 1).price(1).high.value == doctest::Approx(250.0 / 3.0));
}

TEST_CASE("curve, GLPK and dual agree at every step of every story and resource") {
    for (std::size_t story = 0; story < stories().size(); ++story) {
        for (std::size_t row = 0; row < 3; ++row) {
            for (int step = 0; step <= kMostSteps; step += 7) {
                const Run run = run_of(story, row, step);
                REQUIRE(run.has_plan());
                CHECK(run.referee_agrees());
                CHECK(core::lp::dual_objective(run.program(), run.sensitivity().solution.row_prices) ==
                      doctest::Approx(run.profit()));
                for (const core::lp::SlacknessPair& pair : run.pairs())
                    CHECK(pair.product() == doctest::Approx(0.0));
            }
        }
    }
}

// z(k=79, f=140), z(80, f=140), z(81, f=140): 2580, 2600, 2600
TEST_CASE("where three limits meet, more and less have two prices, and both are said") {
    const Run run = run_of(1, 1);
    CHECK(run.price(1).price_left == doctest::Approx(20.0));
    CHECK(run.price(1).price_right == doctest::Approx(0.0));
    CHECK(price_words(run)[0][0].text.find("two prices") != std::string::npos);
    CHECK(text_of(price_words(run)[1]) ==
          "Nobody should pay for more of carpentry, finishing: what there is just suffices.");
}

// With tables >= 65: 2550; with tables >= 66: 2540
TEST_CASE("a promised table has a price below nothing") {
    CHECK(run_of(2, 1).profit() == doctest::Approx(2550.0));
    CHECK(run_of(2, 1).price(3).price == doctest::Approx(-10.0));
    CHECK(text_of(price_words(run_of(2, 1))[2]) ==
          "The plan stays as it is while a chair earns \u20ac30 or more, or while a table earns up to "
          "\u20ac40.");
}

// The plan (20, 60) is best as long as the direction is between (1, 1) and (2, 1): both edges' normals.
TEST_CASE("the wedge lies between the normals of the edges at the best corner") {
    const auto wedge = run_of(0, 1).wedge();
    REQUIRE(wedge.has_value());
    CHECK((wedge->corner - core::Vector2(20.0, 60.0)).norm() < 1e-9);
    CHECK(wedge->from.y() / wedge->from.x() == doctest::Approx(0.5));
    CHECK(wedge->to.y() / wedge->to.x() == doctest::Approx(1.0));
}

TEST_CASE("the tasks are reached by what they ask for, and not at the start") {
    const auto lesson = lessons::make_one_more_hour();
    for (const lessons::Check& check : lesson->checks()) CHECK(!check.reached);
    for (int step = 0; step < 4; ++step) lesson->step();
    CHECK(tests::reached(*lesson, "bought_enough"));
    CHECK(!tests::reached(*lesson, "at_a_stop"));
    REQUIRE(lesson->apply(Json::parse(R"({"workshop": {"limits": [100.0, 50.0, 150.0]}})")).ok());
    lesson->reset();
    CHECK(tests::reached(*lesson, "at_a_stop"));
    REQUIRE(lesson->apply(Json::parse(R"({"workshop": {"profit": [30.0, 45.0]}})")).ok());
    lesson->reset();
    CHECK(tests::reached(*lesson, "finishing_pays"));
}

TEST_CASE("numbers go out and come in again, and without a plan it is said") {
    const auto lesson = lessons::make_one_more_hour();
    const Json edits = Json::parse(R"({"order": {"limits": [100.0, 50.0, 150.0, 65.0]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    auto parameters = lesson->parameters();
    parameters[0].set(2.0);
    lesson->reset();
    CHECK(lesson->summary().find("no possible plan") != std::string::npos);
    test::HeadlessImGui screen;
    screen.settle(1000, 700, [&] { CHECK(lesson->draw_figure() == lessons::Edited::no); });
    CHECK(screen.all_vertices_finite());
    CHECK(!lesson->apply(Json::parse(R"({"nowhere": {}})")).ok());
    CHECK(!lesson->apply(Json::parse(R"({"order": {"limits": [1]}})")).ok());
    CHECK(lesson->edits() == edits);
}
