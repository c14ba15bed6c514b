#include "generated/lesson_makers.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using lessons::Json;

namespace {

void set(lessons::Lesson& lesson, const std::string& id, double value) {
    tests::set_parameter(lesson, id, value);
    lesson.reset();
}

void draw(lessons::Lesson& lesson) {
    if (lesson.draw_figure() == lessons::Edited::yes) lesson.reset();
}

}  // namespace

TEST_CASE("the lesson says where it is in words") {
    const auto lesson = lessons::make_best_corner();
    tests::go_to(*lesson, 2);
    CHECK(lesson->finished());
    CHECK(lesson->summary().find("20\u00a0chairs and 60\u00a0tables") != std::string::npos);
    CHECK(tests::number(*lesson, "profit") == doctest::Approx(2600.0));
    CHECK(tests::number(*lesson, "price_wood") == doctest::Approx(10.0));
    CHECK(lesson->checks()[0].reached);
}

TEST_CASE("a snapshot brings back its step") {
    const auto lesson = lessons::make_best_corner();
    tests::go_to(*lesson, 1);
    const lessons::Snapshot snapshot = lesson->snapshot();
    const std::string before = lesson->summary();
    lesson->step();
    CHECK(lesson->summary() != before);
    lesson->restore(snapshot);
    CHECK(lesson->summary() == before);
}

TEST_CASE("edits go out and come in again") {
    const auto lesson = lessons::make_best_corner();
    CHECK(lesson->edits() == Json::object());
    const Json edits = Json::parse(R"({"factory": {"profit": [45.0, 30.0], "limits": [110.0, 80.0, 150.0],
                                       "uses": [[2.0, 1.0], [1.0, 1.0], [1.0, 2.5]], "choices": [[0, 1]]},
                                       "klee_minty": {"profit": [1.0, 10.0]}})");
    REQUIRE(lesson->apply(edits).ok());
    CHECK(lesson->edits() == edits);
    tests::go_to(*lesson, 1);
    CHECK(tests::number(*lesson, "y") == doctest::Approx(60.0));  // finishing: 150 / 2.5
    CHECK_FALSE(tests::reached(*lesson, "chosen_by_hand"));
    tests::go_to_end(*lesson);
    CHECK(tests::reached(*lesson, "chosen_by_hand"));
    REQUIRE(lesson->apply(Json::object()).ok());
    CHECK(lesson->edits() == Json::object());
}

TEST_CASE("unusable edits change nothing and say what is wrong") {
    const auto lesson = lessons::make_best_corner();
    const Json good = Json::parse(R"({"factory": {"profit": [45.0, 30.0]}})");
    REQUIRE(lesson->apply(good).ok());
    for (const char* text :
         {"3", "[]", R"({"nowhere": {}})", R"({"factory": 1})", R"({"factory": {"color": 1}})",
          R"({"factory": {"profit": [1]}})", R"({"factory": {"profit": [1e9, 1]}})",
          R"({"factory": {"profit": [null, 1]}})", R"({"factory": {"limits": [1, 2]}})",
          R"({"factory": {"limits": [1, 2, -3]}})", R"({"factory": {"uses": [[1, 2], [1, 2]]}})",
          R"({"factory": {"uses": [[1], [1, 2], [1, 2]]}})", R"({"factory": {"choices": [[0]]}})",
          R"({"factory": {"choices": [[-1, 0]]}})", R"({"factory": {"choices": [[0, 1.5]]}})",
          R"({"factory": {"choices": [[0, 1e300]]}})",
          R"({"factory": {"profit": [50, 30], "limits": "x"}})"}) {
        CAPTURE(text);
        const auto result = lesson->apply(Json::parse(text));
        REQUIRE(!result.ok());
        CHECK(!result.error().message.empty());
        CHECK(lesson->edits() == good);
    }
}

TEST_CASE("edits of one example leave the others alone") {
    const auto lesson = lessons::make_best_corner();
    REQUIRE(lesson->apply(Json::parse(R"({"factory": {"profit": [0.0, 0.0]}})")).ok());
    tests::go_to(*lesson, 0);
    CHECK(lesson->finished());  // nothing earns anything: the first corner is as good as any
    set(*lesson, "example", 3.0);
    CHECK(lesson->last_step() >= 2);
}

TEST_CASE("extreme numbers end in some verdict and are drawn") {
    test::HeadlessImGui screen;
    for (const char* text :
         {R"({"factory": {"limits": [0.0, 0.0, 0.0]}})",
          R"({"factory": {"uses": [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]}})",
          R"({"factory": {"profit": [-5.0, -7.0]}})",
          R"({"factory": {"limits": [100000.0, 100000.0, 100000.0], "profit": [0.01, 1000.0]}})",
          R"({"factory": {"uses": [[-1000.0, 0.001], [1.0, 1.0], [0.0, 2.0]]}})"}) {
        CAPTURE(text);
        const auto lesson = lessons::make_best_corner();
        REQUIRE(lesson->apply(Json::parse(text)).ok());
        tests::go_to(*lesson, 60);
        CHECK(lesson->finished());
        screen.settle(900, 700, [&] { draw(*lesson); });
        CHECK(screen.all_vertices_finite());
    }
}

TEST_CASE("every example is drawn at every step and size, without editing itself") {
    test::HeadlessImGui screen;
    const auto lesson = lessons::make_best_corner();
    for (int example = 0; example < 8; ++example) {
        set(*lesson, "example", example);
        for (int step = 0; step <= lesson->last_step(); ++step) {
            tests::go_to(*lesson, step);
            for (const ImVec2 size : {ImVec2(1000, 700), ImVec2(390, 440), ImVec2(40, 30)}) {
                screen.context.narrow = size.x < 700.0f;
                screen.frame(size.x, size.y, [&] { CHECK(lesson->draw_figure() == lessons::Edited::no); });
                CHECK(screen.all_vertices_finite());
            }
        }
    }
    CHECK(lesson->edits() == Json::object());
}

TEST_CASE("the arrow of the profit can be turned") {
    test::HeadlessImGui screen;
    const auto lesson = lessons::make_best_corner();
    // The plan alone, so that the place of the arrow's tip can be found by trying.
    screen.context.focused_pane = "plan";
    bool has_turned = false;
    for (float y = 20.0f; y < 200.0f && !has_turned; y += 14.0f) {
        for (float x = 760.0f; x < 990.0f && !has_turned; x += 14.0f) {
            screen.drag({x, y}, {x - 30.0f, y - 10.0f}, 1000, 700, [&] { draw(*lesson); });
            has_turned = lesson->edits().contains("factory") && lesson->edits()["factory"].contains("profit");
        }
    }
    CHECK(has_turned);
}

namespace {

lessons::Check check(const lessons::Lesson& lesson, const std::string& id) {
    for (const lessons::Check& each : lesson.checks())
        if (each.id == id) return each;
    FAIL("no check " << id);
    return {};
}

}  // namespace

TEST_CASE("earning more by limits alone is reached, but not by better prices") {
    const auto lesson = lessons::make_best_corner();
    tests::go_to(*lesson, 2);
    CHECK_FALSE(check(*lesson, "worth_more").reached);
    REQUIRE(lesson->apply(Json::parse(R"({"factory": {"limits": [110.0, 80.0, 150.0]}})")).ok());
    tests::go_to(*lesson, 9);
    CHECK(check(*lesson, "worth_more").reached);
    REQUIRE(lesson->apply(Json::parse(R"({"factory": {"profit": [80.0, 60.0]}})")).ok());
    tests::go_to(*lesson, 9);
    CHECK_FALSE(check(*lesson, "worth_more").reached);
    CHECK(check(*lesson, "worth_more").hint.find("Only limits") != std::string::npos);
}
