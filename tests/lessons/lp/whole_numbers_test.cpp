#include "generated/lesson_makers.h"
#include "lessons/lp/whole_run.h"
#include "lessons/lp/whole_stories.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::whole;
using core::lp::BranchAndBoundOptions;
using core::lp::NodeSelection;
using lessons::Json;

namespace {

constexpr std::size_t kFurniture = 0;
constexpr std::size_t kRecipe = 1;
constexpr std::size_t kProjects = 2;

Run run_of(std::size_t story, const BranchAndBoundOptions& options = {}, const HandChoices& choices = {}) {
    return Run(stories()[story].program, options, choices);
}

void set(lessons::Lesson& lesson, const std::string& id, double value) {
    tests::set_parameter(lesson, id, value);
    lesson.reset();
}

}  // namespace

// from scipy.optimize import milp, LinearConstraint, Bounds; the program of each story:
// -milp(-c, constraints=..., integrality=...).fun and without integrality
TEST_CASE("every story ends at SciPy's optimum, whole and relaxed") {
    const double relaxed[] = {4125.0, 23.4, 164.0 + 1.0 / 12.0, 67.0 / 3.0, 272.5, 451.0};
    const double whole[] = {4000.0, 0.0, 160.0, 23.0, 451.0, 451.0};
    const std::vector<Story> told = stories();
    REQUIRE(told.size() == 6);
    for (std::size_t k = 0; k < told.size(); ++k) {
        CAPTURE(told[k].id);
        for (const NodeSelection selection : {NodeSelection::kBestFirst, NodeSelection::kDepthFirst}) {
            const Run run = run_of(k, {.selection = selection});
            CHECK(run.is_proven());
            CHECK(run.end().best_objective() == doctest::Approx(whole[k]));
            CHECK(objective_value(run.program(), run.relaxed_x()) == doctest::Approx(relaxed[k]));
        }
    }
}

TEST_CASE("rounding the furniture fails both ways") {
    const Run run = run_of(kFurniture);
    const core::Vector nearest = rounded(run.program(), run.relaxed_x(), Rounding::nearest);
    CHECK(nearest.isApprox(core::Vector2(4.0, 2.0)));
    CHECK(!is_feasible(run.program(), nearest));
    const core::Vector down = rounded(run.program(), run.relaxed_x(), Rounding::down);
    CHECK(is_feasible(run.program(), down));
    CHECK(objective_value(run.program(), down) == doctest::Approx(3400.0));
}

TEST_CASE("a step of the timeline is one node, and its branches stand open at once") {
    const Run run = run_of(kFurniture);
    CHECK(run.last_step() == 7);
    for (int k = 1; k <= run.last_step(); ++k) {
        CHECK(run.at(k).solved_nodes() == k);
        CHECK(run.at(k).current() == -1);
        CHECK(run.step_of(run.present_at(k)) == k);
    }
}

TEST_CASE("a round of cuts is a step of its own") {
    const Run run = run_of(kRecipe, {.cut_rounds = 1, .cuts_per_round = 4});
    CHECK(run.last_step() == 2);
    CHECK(run.at(1).cuts().empty());
    CHECK(run.at(2).cuts().size() == 1);
    CHECK(run_of(kRecipe).end().solved_nodes() == 47);
}

TEST_CASE("the learner may open any open node, and nothing else") {
    const Run usual = run_of(kProjects);
    const core::Index other = usual.at(1).next_node() == 1 ? 2 : 1;
    CHECK(run_of(kProjects, {}, {{1, other}}).present_at(2) == other);
    CHECK(run_of(kProjects, {}, {{1, 99}}).present_at(2) == usual.present_at(2));
}

TEST_CASE("the tasks of the text are reached as it says, and not before") {
    const auto lesson = lessons::make_whole_numbers();
    CHECK(!tests::reached(*lesson, "whole_at_once"));
    REQUIRE(lesson->apply(Json::parse(R"({"furniture": {"limits": [[1, 46]]}})")).ok());
    tests::go_to_end(*lesson);
    CHECK(tests::reached(*lesson, "whole_at_once"));
    set(*lesson, "story", 1.0);
    tests::go_to_end(*lesson);
    CHECK(!tests::reached(*lesson, "cut_closes"));
    set(*lesson, "cut_rounds", 1.0);
    tests::go_to_end(*lesson);
    CHECK(tests::reached(*lesson, "cut_closes"));
    set(*lesson, "cut_rounds", 0.0);
    set(*lesson, "story", 2.0);
    tests::go_to_end(*lesson);
    CHECK(tests::number(*lesson, "all_nodes") == 15.0);
    CHECK(!tests::reached(*lesson, "by_hand"));
    REQUIRE(lesson->apply(Json::parse(R"({"projects": {"choices": [[1, 2]]}})")).ok());
    tests::go_to_end(*lesson);
    CHECK(tests::reached(*lesson, "by_hand"));
    set(*lesson, "story", 5.0);
    tests::go_to_end(*lesson);
    CHECK(tests::reached(*lesson, "tight"));
}

TEST_CASE("whole numbers' edits go out and come in again") {
    const auto lesson = lessons::make_whole_numbers();
    const Json edits = Json::parse(R"({"furniture": {"limits": [[1, 52.0]], "choices": [[1, 2]]},
                                       "shifts": {"limits": [[0, 9.0], [6, 30.0]]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    for (const char* text :
         {"3", R"({"nowhere": {}})", R"({"furniture": 1})", R"({"furniture": {"color": 1}})",
          R"({"furniture": {"limits": [[7, 1]]}})", R"({"furniture": {"limits": [[0, -1]]}})",
          R"({"furniture": {"limits": [[0, 1e9]]}})", R"({"furniture": {"limits": [[0, null]]}})",
          R"({"recipe": {"limits": [[0, 3]]}})", R"({"furniture": {"choices": [[0]]}})",
          R"({"furniture": {"choices": [[-1, 0]]}})", R"({"furniture": {"choices": [[0, 1e300]]}})"}) {
        CAPTURE(text);
        CHECK(!lesson->apply(Json::parse(text)).ok());
        CHECK(lesson->edits() == edits);
    }
    REQUIRE(lesson->apply(Json::object()).ok());
    CHECK(lesson->edits() == Json::object());
}

TEST_CASE("every story is drawn at its first, middle and last step, without editing itself") {
    test::HeadlessImGui screen;
    const auto lesson = lessons::make_whole_numbers();
    for (int story = 0; story < 6; ++story) {
        set(*lesson, "story", story);
        for (const int step : {0, 1, lesson->last_step() / 2, lesson->last_step()}) {
            lesson->reset();
            for (int k = 0; k < step; ++k) lesson->step();
            screen.settle(1000, 700, [&] { CHECK(lesson->draw_figure() == lessons::Edited::no); });
            CHECK(screen.all_vertices_finite());
        }
    }
}
