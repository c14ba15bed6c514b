#include "generated/lesson_makers.h"
#include "lessons/interpret/case_model.h"
#include "lessons/interpret/what_would_change_it_moves.h"
#include "lessons/interpret/what_would_change_it_search.h"
#include "lessons/lesson.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace lessons;
using core::Vector;
using recourse::GroupSearch;
using recourse::Moves;
using recourse::Rules;

namespace {

cases::CaseModel logistic_model(const cases::Case& data) {
    cases::CaseModel model(cases::ModelKind::logistic_regression, data);
    while (!model.finished()) model.step();
    return model;
}

struct Settled : tests::LessonStand {
    Settled() : LessonStand(make_what_would_change_it()) { run(Json::object()); }
    void run(const Json& edits) {
        REQUIRE(lesson->apply(edits));
        go_to_end();
    }
};

}  // namespace

TEST_CASE("advice turns the decision, keeps the locks, and stays within what is usual") {
    const cases::Case data = cases::load_case("credit");
    const cases::CaseModel model = logistic_model(data);
    const auto predict = model.predict();
    const Moves moves(data);
    const Rules rules{.threshold = 0.5, .max_changes = 2, .locked = moves.locked()};
    int n_found = 0;
    for (core::Index i = 0; i < 20; ++i) {
        const Vector x = data.test.X.row(i).transpose();
        auto search = recourse::start_search(data, predict, x, rules, 10);
        while (!search.finished()) search.advance(1000);
        const auto found = search.nearest();
        if (!found) continue;
        ++n_found;
        CHECK((predict(found->row) >= 0.5) != (predict(x) >= 0.5));
        CHECK(found->changed.size() <= 2);
        for (const core::Index j : found->changed) {
            CHECK_FALSE(rules.locked[static_cast<std::size_t>(j)]);
            CHECK(data.is_possible(static_cast<int>(j), found->row[j]));
        }
    }
    CHECK(n_found > 5);
}

TEST_CASE("the group's answers do not depend on how the work is spread, and more changes never help less") {
    const cases::Case data = cases::load_case("credit");
    const cases::CaseModel model = logistic_model(data);
    const Vector scores = model.test_predictions().head(200);
    double share = 0.0;
    for (const int changes : {1, 2}) {
        GroupSearch group(data, model.predict(), scores, {.threshold = 0.5, .max_changes = changes});
        while (!group.finished()) group.work();
        CHECK(group.n_people() == static_cast<int>(group.answers().size()));
        double n = 0.0;
        for (const auto& answer : group.answers()) {
            n += answer.has_way ? 1.0 : 0.0;
            CHECK(scores[answer.row] >= 0.5);
        }
        CHECK(n >= share);
        share = n;
    }
}

TEST_CASE("a row of the training data is at distance 0 from them") {
    const cases::Case data = cases::load_case("credit");
    const auto prices = core::interpret::feature_changes(data.train);
    CHECK(recourse::distance_to_data(data, prices, data.train.X.row(7).transpose()) == 0.0);
    CHECK(recourse::distance_to_data(data, prices, data.test.X.row(7).transpose()) > 0.0);
}

TEST_CASE("moves and locks are read back as they were written, and nothing else is read") {
    const cases::Case data = cases::load_case("credit");
    Moves moves(data);
    CHECK(moves.to_json(data) == Json::object());
    moves.set(data.find("income"), 120.0);
    moves.set(data.find("income"), 130.0);
    moves.set(data.find("job"), 1.0);
    moves.turn_lock(data.find("age"));
    CHECK(moves.list().size() == 2);
    const Moves again = Moves::from_json(moves.to_json(data), data).value();
    CHECK(again.to_json(data) == moves.to_json(data));
    CHECK(again.locked() == moves.locked());
    for (const char* wrong :
         {"[]", "{\"moves\":1}", "{\"moves\":[[\"income\"]]}", "{\"moves\":[[\"luck\",1]]}",
          "{\"moves\":[[\"income\",-5]]}", "{\"locked\":[3]}", "{\"locked\":{}}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(Moves::from_json(Json::parse(wrong), data));
    }
}

TEST_CASE("the tasks are reached by doing what they say, and not before") {
    Settled page;
    CHECK_FALSE(page.reached("turned"));
    CHECK_FALSE(page.reached("honest_way"));
    CHECK(page.number("risk") == doctest::Approx(60.2).epsilon(0.001));
    CHECK(page.number("n_changes") == 1.0);
    page.run(Json::parse(R"({"moves":[["job","fixed"]]})"));
    CHECK(page.reached("turned"));
    CHECK(page.number("risk_now") == doctest::Approx(19.0).epsilon(0.005));
    page.run(Json::parse(R"({"locked":["seniority","age","marital","records","price","job"]})"));
    CHECK(page.reached("honest_way"));
    CHECK(page.number("effort") > 0.4);
}

TEST_CASE("the nearest advice of step 2 asks for half of what the one change does") {
    Settled page;
    page.set("applicant", 12.0);
    page.set("changes", 3.0);
    page.go_to_end();
    CHECK(page.number("n_changes") == 1.0);
    CHECK(page.number("effort") == doctest::Approx(2.13).epsilon(0.005));
    page.set("style", 1.0);
    page.go_to_end();
    CHECK(page.number("n_changes") == 3.0);
    CHECK(page.number("effort") == doctest::Approx(1.0).epsilon(0.005));
}

TEST_CASE("a click on a mark among all who are refused chooses that applicant") {
    Settled page;
    test::HeadlessImGui screen;
    const auto draw = [&page] { page.lesson->draw_figure(); };
    screen.settle(900.0f, 700.0f, draw);
    ImVec2 corner, size;
    for (const ui::Place& place : screen.context.places.all()) {
        if (place.name != "All who are refused") continue;
        corner = place.position;
        size = place.size;
    }
    REQUIRE(size.x > 100.0f);
    const auto chosen = [&page] { return find(page.parameters, "applicant")->get(); };
    for (float x = 0.2f; x < 0.6f && chosen() == 152.0; x += 0.02f)
        screen.click(corner + ImVec2(x * size.x, 0.3f * size.y), 900.0f, 700.0f, draw);
    CHECK(chosen() != 152.0);
}
