// What learning_from_data.md says with numbers, its tasks, and what its figure does under the pointer.

#include "generated/lesson_makers.h"

#include "lessons/lesson.h"
#include "lessons/optim/learning_data_view.h"
#include "lessons/optim/learning_edits.h"
#include "lessons/ui/context.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>

using lessons::Edited;
using lessons::Json;
using lessons::Lesson;

namespace {

using Settings = std::map<std::string, double>;

/// The text's own settings: standardised, 1 x, all rows, no penalty; and what differs.
Settings with(Settings changes) {
    const Settings usual{{"table", 0},         {"features", 0},   {"standardise", 1},
                         {"learning_rate", 1}, {"batch", 3},      {"epochs", 200},
                         {"penalty", 0},       {"strength", 0.1}, {"early_stopping", 0}};
    changes.insert(usual.begin(), usual.end());
    return changes;
}

void set(Lesson& lesson, const Settings& settings) {
    for (lessons::Parameter& parameter : lesson.parameters()) {
        const auto found = settings.find(parameter.id);
        if (found != settings.end()) parameter.set(found->second);
    }
    lesson.reset();
}

void go_to(Lesson& lesson, int step) {
    lesson.reset();
    for (int k = 0; k < step && !lesson.finished(); ++k) lesson.step();
}

std::unique_ptr<Lesson> at(const Settings& changes, int step, const Json& edits = Json::object()) {
    auto lesson = lessons::make_learning_from_data();
    CHECK(lesson->apply(edits).ok());
    set(*lesson, with(changes));
    go_to(*lesson, step);
    while (lesson->progress().pending()) lesson->work();
    return lesson;
}

/// The middle of the halo around the point that can be taken without pointing at one first.
ImVec2 handle_of_a_house(const test::HeadlessImGui& screen) {
    for (const ImU32 color : {lessons::ui::theme().series[0], lessons::ui::theme().series[1]}) {
        const ImRect halo = screen.bounds_of_color(lessons::ui::with_alpha(color, 0.16f));
        if (!halo.IsInverted()) return halo.GetCenter();
    }
    FAIL("no handle");
    return {};
}

const Settings kBends{{"features", 1}, {"bends", 9}, {"epochs", 1000}};
const Settings kAllColumns{{"features", 2}, {"epochs", 300}};

}  // namespace

TEST_CASE("A square metre is worth 1.28 thousand dollars") {
    const auto lesson = at({}, 40);
    CHECK(tests::number(*lesson, "slope") == doctest::Approx(1.282).epsilon(1e-3));
    CHECK(tests::number(*lesson, "lowest_loss") == doctest::Approx(46.75).epsilon(1e-3));
}

TEST_CASE("Raw cars: a ravine of 160 000, and after 200 updates the wrong sign") {
    const auto raw = at({{"table", 1}, {"standardise", 0}}, 200);
    CHECK(tests::number(*raw, "condition") == doctest::Approx(164890.0).epsilon(1e-3));
    CHECK(tests::number(*raw, "slope") > 0.05);
    CHECK_FALSE(tests::reached(*raw, "bowl_walked"));
    const auto scaled = at({{"table", 1}}, 1);
    CHECK(tests::number(*scaled, "condition") == doctest::Approx(1.0).epsilon(1e-9));
    CHECK(tests::number(*scaled, "slope") == doctest::Approx(-0.0622).epsilon(1e-2));
    CHECK(tests::number(*scaled, "arrival") == 1.0);
    CHECK(tests::reached(*scaled, "bowl_walked"));
}

TEST_CASE("One row at a time: 800 updates in 20 epochs, near the lowest with care, far away without") {
    const Settings one_row{{"batch", 0}, {"epochs", 20}};
    Settings careful = one_row;
    careful["learning_rate"] = 0.1;
    CHECK(at(careful, 0)->last_step() == 800);
    CHECK(tests::number(*at(careful, 800), "training_loss") == doctest::Approx(46.98).epsilon(1e-3));
    CHECK(tests::number(*at(one_row, 100), "training_loss") > 100.0);
}

TEST_CASE("Nine bends predict best after 24 updates and end much worse") {
    const auto lesson = at(kBends, 1000);
    CHECK(tests::number(*lesson, "best_update") == 24.0);
    CHECK(tests::number(*lesson, "best_validation") == doctest::Approx(43.27).epsilon(1e-3));
    CHECK(tests::number(*lesson, "validation_loss") == doctest::Approx(77.7).epsilon(1e-3));
    CHECK(tests::reached(*lesson, "overfits"));
    CHECK_FALSE(tests::reached(*lesson, "stopped_early"));
}

TEST_CASE("Stopping early goes back to the best weights") {
    Settings early = kBends;
    early["early_stopping"] = 1;
    const auto lesson = at(early, 1000);
    CHECK(lesson->finished());
    CHECK(tests::number(*lesson, "validation_loss") == tests::number(*lesson, "best_validation"));
    CHECK(tests::reached(*lesson, "stopped_early"));
    CHECK_FALSE(tests::reached(*at(kBends, 44), "stopped_early"));
}

TEST_CASE("All nine columns bring the error from 50 to 25.9, six of them to less than 27") {
    CHECK(tests::number(*at({}, 200), "validation_loss") == doctest::Approx(49.7).epsilon(1e-3));
    CHECK(tests::number(*at(kAllColumns, 300), "validation_loss") == doctest::Approx(25.85).epsilon(1e-3));
    Settings l1 = kAllColumns;
    l1["penalty"] = 2;
    CHECK_FALSE(tests::reached(*at(l1, 300), "few_columns"));
    l1["strength"] = 0.2;
    const auto few = at(l1, 300);
    CHECK(tests::number(*few, "weights_left") == 6.0);
    CHECK(tests::reached(*few, "few_columns"));
}

TEST_CASE("A moved training point moves the lowest place, a validation point does not") {
    const double before = tests::number(*at({}, 200), "slope");
    bool training_moved = false;
    bool validation_stayed = false;
    for (int row = 0; row < 8; ++row) {
        const Json edits{{"tables", {{"houses", {{"points", {{row, 250.0, 100.0}}}}}}}};
        const auto lesson = at({}, 200, edits);
        CHECK(tests::reached(*lesson, "point_moved"));
        training_moved = training_moved || std::abs(tests::number(*lesson, "slope") - before) > 1e-3;
        validation_stayed = validation_stayed || tests::number(*lesson, "slope") == before;
    }
    CHECK(training_moved);
    CHECK(validation_stayed);
}

TEST_CASE("A rate above two diverges and says so") {
    const auto lesson = at({{"learning_rate", 4}, {"epochs", 2000}}, 2000);
    CHECK(lesson->finished());
    CHECK(lesson->summary().find("without bound") != std::string::npos);
}

TEST_CASE("Classes that can be told apart without error have no lowest place") {
    const auto lesson = at({{"table", 2}, {"features", 2}}, 50);
    CHECK(lesson->summary().find("no lowest place") != std::string::npos);
}

TEST_CASE("Every table and model draws with finite vertices, at desk and phone sizes") {
    for (int table = 0; table < 4; ++table) {
        for (int features = 0; features < 3; ++features) {
            CAPTURE(table);
            CAPTURE(features);
            const auto lesson =
                at({{"table", table}, {"features", features}, {"batch", 1}, {"penalty", 2}}, 30);
            test::HeadlessImGui screen;
            for (const auto& [width, height] : {std::pair(900.0f, 620.0f), std::pair(390.0f, 420.0f)}) {
                screen.frame(width, height, [&] { lesson->draw_figure(); });
                screen.frame(width, height, [&] { lesson->draw_figure(); });
                CHECK(screen.all_vertices_finite());
                CHECK(screen.vertex_count() > 500);
            }
        }
    }
}

TEST_CASE("Dragging the handle in Data is an edit, and shows in the link") {
    const auto lesson = at({}, 40);
    test::HeadlessImGui screen;
    Edited edited = Edited::no;
    const auto draw = [&] {
        if (lesson->draw_figure() == Edited::yes) {
            edited = Edited::yes;
            go_to(*lesson, 40);
        }
    };
    for (int k = 0; k < 3; ++k) screen.frame(900.0f, 620.0f, draw);
    const ImVec2 handle = handle_of_a_house(screen);
    screen.drag(handle, handle - ImVec2(60.0f, 20.0f), 900.0f, 620.0f, draw);
    CHECK(edited == Edited::yes);
    CHECK(lesson->edits()["tables"]["houses"].contains("points"));
    CHECK(tests::reached(*lesson, "point_moved"));
}

TEST_CASE("A house under the pointer pulls in the loss surface") {
    const auto lesson = at({}, 4);
    test::HeadlessImGui screen;
    const auto draw = [&] { lesson->draw_figure(); };
    screen.settle(900.0f, 620.0f, draw);
    const ImU32 pull = lessons::ui::theme().series[3];
    CHECK_FALSE(screen.drew_color(pull));
    screen.move_pointer(handle_of_a_house(screen));
    screen.settle(900.0f, 620.0f, draw);
    const ImRect drawn = screen.bounds_of_color(pull);
    CHECK(drawn.Min.x < 440.0f);  // in Data
    CHECK(drawn.Max.x > 460.0f);  // and in the surface
}

TEST_CASE("The rows of a batch are ringed, all rows together are not") {
    const ImU32 ring = lessons::ui::make_theme(lessons::ui::ThemeName::light).series[4];
    for (const bool is_part : {true, false}) {
        const auto lesson = at({{"batch", is_part ? 1.0 : 3.0}, {"learning_rate", 0.1}}, 3);
        test::HeadlessImGui screen;
        screen.settle(900.0f, 620.0f, [&] { lesson->draw_figure(); });
        CHECK(screen.drew_color(ring) == is_part);
    }
}

TEST_CASE("A place under the pointer is drawn as a line among the houses") {
    lessons::learning::Edits edits;
    const lessons::learning::Run run(lessons::learning::make_task(edits.rows(0), {}, {}));
    lessons::learning::DataView view;
    test::HeadlessImGui screen;
    const auto vertices = [&](lessons::learning::Link link) {
        screen.settle(500.0f, 400.0f, [&] { view.draw(run, link); });
        return screen.vertex_count();
    };
    CHECK(vertices({.weights = core::Vector2(50.0, 150.0)}) > vertices({}) + 50);
}

TEST_CASE("A drag of the start is an edit in the data's own units") {
    const auto lesson = at({}, 10, {{"tables", {{"houses", {{"start", {1.0, 20.0}}}}}}});
    CHECK(tests::number(*at({}, 0, lesson->edits()), "slope") == doctest::Approx(1.0));
    CHECK(tests::number(*at({{"standardise", 0}}, 0, lesson->edits()), "intercept") == doctest::Approx(20.0));
}
