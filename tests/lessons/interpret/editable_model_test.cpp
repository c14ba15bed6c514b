#include "core/evaluate/metrics.h"
#include "generated/lesson_makers.h"
#include "lessons/interpret/edit_outcome.h"
#include "lessons/interpret/edit_training.h"
#include "lessons/lesson.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>

using namespace lessons;

namespace {

struct Page : tests::LessonStand {
    Page() : LessonStand(make_editable_model()) { set({}); }
    /// As the host does: all parameters, then the whole run.
    void set(const std::map<std::string, double>& values) {
        for (const auto& [id, value] : values) LessonStand::set(id, value);
        lesson->reset();
        tests::finish_work(*lesson);
        go_to_end();
    }
};

/// Ages 41 and 42 of the loans.
const std::map<std::string, double> kDip{
    {"case", 0}, {"feature", 4}, {"from", 17}, {"to", 18}, {"operation", 0}};

editing::Training trained(const cases::Case& data) {
    editing::Training training(data, 0);
    while (!training.finished()) training.work();
    return training;
}

}  // namespace

TEST_CASE("the dip at 41 and 42 is marked, tested, cut and paid for") {
    Page page;
    CHECK_FALSE(page.reached("bump_marked"));
    page.set(kDip);
    CHECK(page.reached("bump_marked"));
    CHECK(page.number("rows_here") == 176.0);
    CHECK(page.number("held_back_here") == 51.0);
    CHECK(page.number("height") < -0.1);
    CHECK(page.number("wished_low") < page.number("height"));
    CHECK(page.number("wished_high") > 0.1);
    CHECK(page.number("moved") == 0.0);
    CHECK_FALSE(page.reached("bump_cut"));
    page.set({{"operation", 3}});
    CHECK_FALSE(page.reached("bump_cut"));
    CHECK(page.hint("bump_cut").find("Commit") != std::string::npos);
    CHECK(page.number("moved") == 227.0);
    CHECK(page.number("turned_up") > 0.0);
    CHECK(page.number("turned_down") == 0.0);
    CHECK(std::fabs(page.number("loss_change")) < 0.005);
    CHECK(page.number("height") > 0.05);
    CHECK(page.lesson->summary().find("227 loans move") != std::string::npos);
}

TEST_CASE("held-back rows speak against hiding that the income was not stated") {
    Page page;
    page.set({{"case", 0}, {"feature", 9}, {"from", 32}, {"to", 32}, {"operation", 6}});
    page.set({{"tested", 1}});
    CHECK(page.hint("against").find("known") != std::string::npos);  // The text shows this one.
    CHECK(page.number("loss_change") > 0.0);
    page.set({{"operation", 0}});
    CHECK_FALSE(page.reached("against"));
}

TEST_CASE("the numbers on the page are those of the model in one go") {
    Page page;
    page.set(kDip);
    page.set({{"operation", 1}, {"amount", 0.5}, {"threshold", 30}});
    const cases::Case data = cases::load_case("credit");
    const editing::Training training = trained(data);
    const core::models::AdditiveModel& before = training.model(editing::kBags);
    const core::models::AdditiveModel after = core::models::raised(before, {3, 17, 19}, 0.5);
    core::Vector p(data.test.n_rows());
    int n_turned = 0;
    double money = 0.0;  // 200 for each good loan that is granted, 700 lost on each bad one
    for (const core::data::Dataset* rows : {&data.train, &data.test}) {
        for (core::Index i = 0; i < rows->n_rows(); ++i) {
            const core::Vector x = rows->X.row(i).transpose();
            n_turned += (before.predict(x) >= 0.3) != (after.predict(x) >= 0.3) ? 1 : 0;
            if (rows != &data.test) continue;
            p[i] = after.predict(x);
            if (p[i] < 0.3) money += rows->y[i] == 0.0 ? 200.0 : -700.0;
        }
    }
    CHECK(page.number("turned") == n_turned);
    CHECK(page.number("money_after") == doctest::Approx(100.0 * money / static_cast<double>(p.size())));
    CHECK(page.number("loss_after") ==
          doctest::Approx(core::evaluate::log_loss(data.test.y, p)).epsilon(1e-10));
    CHECK(page.number("accuracy_after") ==
          doctest::Approx(100.0 * core::evaluate::accuracy(data.test.y, p, 0.3)));
    CHECK(page.number("ranking") == doctest::Approx(core::evaluate::roc_auc(data.test.y, p)));
}

TEST_CASE("an additive model is as good as boosted trees on loans") {
    Page page;
    CHECK(page.number("ranking") >
          0.84);  // GradientBoostingClassifier(max_depth=3): 0.8447 on the same split
    page.go_to(0);
    CHECK(page.number("ranking") == 0.5);
    page.go_to(1);
    CHECK(page.number("height_error") == 0.0);
}

TEST_CASE("years in the job are made falling everywhere, without a price") {
    Page page;
    CHECK_FALSE(page.reached("slope_made"));
    page.set({{"feature", 1}, {"from", 0}, {"to", 32}, {"operation", 5}});
    CHECK(page.reached("slope_made"));
}

TEST_CASE("edits are kept with their reasons, walked, dropped by an empty history and refused when damaged") {
    Page page;
    const Json edit{{"case", "credit"}, {"feature", "age"}, {"op", "flatten"},          {"from", 0},
                    {"to", 40},         {"amount", 0.0},    {"reason", "Law or policy"}};
    const Json history{{"history", Json::array({edit})}};
    REQUIRE(page.lesson->apply(history));
    page.set({});
    CHECK(page.lesson->last_step() == editing::kBags + 1);
    CHECK(page.lesson->edits() == history);
    CHECK(page.reached("law_kept"));
    CHECK(page.number("edits") == 1.0);
    CHECK(page.number("moved") > 4000.0);
    page.go_to(editing::kBags);
    CHECK(page.number("edits") == 0.0);
    CHECK_FALSE(page.reached("law_kept"));
    page.set({{"case", 3}});
    CHECK(page.lesson->last_step() == editing::kBags);
    const std::map<std::string, Json> damages{
        {"case", "nowhere"}, {"feature", "shoe_size"},          {"op", "none"}, {"from", 41}, {"to", -1},
        {"amount", 1e9},     {"reason", std::string(1000, 'x')}};
    for (const auto& damage : damages) {
        Json damaged = history;
        damaged["history"][0][damage.first] = damage.second;
        CAPTURE(damage.first);
        CHECK_FALSE(page.lesson->apply(damaged));
    }
    CHECK(page.lesson->edits() == history);
    REQUIRE(page.lesson->apply(Json::object()));
    CHECK(page.lesson->edits() == Json::object());
}

TEST_CASE("the handle of the range is dragged up, a reason is chosen and the edit is committed") {
    Page page;
    page.set({{"feature", 4}, {"from", 17}, {"to", 18}});
    test::HeadlessImGui screen;
    const auto draw = [&page] {
        page.lesson->draw_figure();
        tests::finish_work(*page.lesson);
    };
    const auto press = [&](const std::string& name) {
        screen.settle(1100.0f, 700.0f, draw);
        for (const ui::Place& place : screen.context.places.all()) {
            if (place.name.find(name) == std::string::npos) continue;
            return screen.click(
                {place.position.x + 0.5f * place.size.x, place.position.y + 0.5f * place.size.y}, 1100.0f,
                700.0f, draw);
        }
        FAIL("nothing is called " << name);
    };
    screen.settle(1100.0f, 700.0f, draw);
    const ImRect handle = screen.bounds_of_color(screen.context.theme.series[1]);
    screen.drag(handle.GetCenter(), handle.GetCenter() - ImVec2(0.0f, 40.0f), 1100.0f, 700.0f, draw);
    CHECK(find(page.parameters, "operation")->get() == 1.0);
    CHECK(find(page.parameters, "amount")->get() > 0.05);
    CHECK(page.number("height") > -0.1);
    press("Straight");
    CHECK(find(page.parameters, "operation")->get() == 3.0);
    page.set({{"reason", 1}});
    press("Commit");
    REQUIRE(page.lesson->edits().contains("history"));
    CHECK(page.lesson->edits()["history"][0]["reason"] == "Chance");
    CHECK(page.lesson->edits()["history"][0]["op"] == "line");
    CHECK(page.lesson->take_wished_step() == editing::kBags + 1);
    CHECK(find(page.parameters, "operation")->get() == 0.0);
    page.set({});
    press("Income");
    CHECK(find(page.parameters, "feature")->get() == 9.0);
    press("Test this claim");
    CHECK(find(page.parameters, "tested")->get() == 1.0);
}

TEST_CASE("pairs and numbers have their own curves, groups and words") {
    Page page;
    page.set({{"case", 2}, {"pairs", 1}, {"feature", 4}});
    CHECK(page.lesson->summary().find("As trained") == 0);
    page.set({{"case", 3}, {"pairs", 0}, {"feature", 8}, {"from", 0}, {"to", 4}, {"operation", 4}});
    CHECK(page.number("moved") > 0.0);
    CHECK(page.lesson->summary().find("houses move") != std::string::npos);
    page.set({{"feature", 12}, {"operation", 3}});
    CHECK(page.number("moved") == 0.0);  // no straight line over neighbourhoods
}

TEST_CASE("edits of an own file are kept, and those of columns that it does not have are passed over") {
    Page page;
    page.set({{"case", 4}, {"threshold", 22}});
    CHECK(page.lesson->summary().find("Example: As trained") == 0);
    Json edit{{"case", "own"}, {"feature", "shoe_size"}, {"op", "flatten"},   {"from", 0},
              {"to", 3},       {"amount", 0.0},          {"reason", "Chance"}};
    REQUIRE(page.lesson->apply({{"history", Json::array({edit})}}));
    page.set({});
    CHECK(page.lesson->last_step() == editing::kBags);
    CHECK(page.lesson->edits()["history"].size() == 1);
    edit["feature"] = "single";
    REQUIRE(page.lesson->apply({{"history", Json::array({edit})}}));
    page.set({});
    CHECK(page.lesson->last_step() == editing::kBags + 1);
    CHECK(page.number("moved") > 0.0);
}
