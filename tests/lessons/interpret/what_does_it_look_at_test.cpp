#include "core/evaluate/metrics.h"
#include "core/interpret/permutation_importance.h"
#include "generated/lesson_makers.h"
#include "lessons/interpret/look_claims.h"
#include "lessons/lesson.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace lessons;

namespace {

/// The lesson with its model trained and asked.
struct Page : tests::LessonStand {
    Page() : LessonStand(make_what_does_it_look_at()) {}
    void settle() { tests::finish_work(*lesson); }
    /// As the host does: all parameters, then the whole run.
    void set(const std::map<std::string, double>& values) {
        for (const auto& [id, value] : values) LessonStand::set(id, value);
        go_to_end();
    }
};

}  // namespace

TEST_CASE("a column that shuffling swears by is not missed by a model that never saw it") {
    Page page;
    page.set({{"case", 0}, {"model", 0}, {"feature", 4}});
    CHECK(page.number("importance") > 0.1);
    CHECK(page.number("importance_low") < page.number("importance"));
    CHECK(page.number("importance_high") > page.number("importance"));
    CHECK(std::isnan(page.number("lost_without")));
    CHECK_FALSE(page.reached("hollow_promise"));
    page.set({{"without", 1}});
    CHECK(std::fabs(page.number("lost_without")) < 0.02);
    CHECK_FALSE(page.reached("hollow_promise"));  // The text shows this one.
    CHECK(page.lesson->summary().find("a model trained without it loses") != std::string::npos);
    page.set({{"feature", 7}});
    CHECK_FALSE(page.reached("hollow_promise"));
    CHECK(page.hint("hollow_promise").find("short") != std::string::npos);
}

TEST_CASE("the numbers on the page are those of the explainers in one go") {
    Page page;
    page.set({{"case", 0}, {"model", 1}, {"feature", 2}, {"shuffle", 3}});
    const cases::Case data = cases::load_case("biopsies");
    cases::CaseModel model(cases::ModelKind::logistic_regression, data);
    while (!model.finished()) model.step();
    const auto importance = core::interpret::permutation_importance(
        model.predict(), core::evaluate::roc_auc, data.test.X, data.test.y, look::kRepeats, 3);
    CHECK(page.number("importance") == importance.mean[1]);
    CHECK(page.number("importance_low") == importance.interval(1).low);
    const auto effects = core::interpret::accumulated_local_effects(model.predict(), data.test.X, 1, 20);
    const core::Vector grid = core::interpret::feature_grid(data.train.X.col(1), look::kGridValues, 0.02);
    CHECK(page.number("ale_rise") ==
          doctest::Approx(100.0 * (effects.at(grid[grid.size() - 1]) - effects.at(grid[0]))));
    CHECK(page.number("calls") == 142.0 * 121.0 + 120.0 * 25.0 + 284.0);
}

TEST_CASE("bathrooms are worth something to one method and less than nothing to the other") {
    Page page;
    page.set({{"case", 1}, {"model", 3}, {"feature", 8}, {"at", 100}});
    CHECK(page.number("pdp_rise") < 0.0);
    CHECK(page.number("ale_rise") > 5.0);
    CHECK_FALSE(page.reached("disagreement"));  // The text shows this one.
    CHECK_FALSE(page.reached("asks_real_ones"));
    CHECK(page.number("unheard") > 80.0);
    page.set({{"at", 40}});
    CHECK(page.reached("asks_real_ones"));
    // A linear model has one slope: whoever is asked, the answer is the same.
    page.set({{"model", 1}});
    CHECK(page.number("pdp_rise") == doctest::Approx(page.number("ale_rise")).epsilon(1e-9));
    CHECK_FALSE(page.reached("disagreement"));
}

TEST_CASE("the page says whether two methods disagree beyond the luck of the rows") {
    Page page;
    const auto sigmas = [&page] {
        return std::fabs(page.number("pdp_rise") - page.number("ale_rise")) /
               std::hypot(page.number("pdp_rise_error"), page.number("ale_rise_error"));
    };
    page.set({{"case", 1}, {"model", 3}, {"feature", 8}, {"at", 100}});
    CHECK(sigmas() < 2.0);
    CHECK(page.lesson->summary().find("\u22120.45 \u00b1 ") != std::string::npos);
    page.set({{"case", 0}, {"feature", 4}});
    CHECK(sigmas() > 4.0);
}

TEST_CASE("categories, too, show who exists and who is only asked about") {
    Page page;
    page.set({{"case", 3}, {"model", 1}, {"feature", 2}, {"at", 10}});  // age against class
    CHECK(page.number("unheard") == 0.0);
    CHECK(std::isnan(page.number("related")));
    page.set({{"case", 2}, {"feature", 7}, {"at", 60}});  // another job, after a life in the same one
    CHECK(page.number("unheard") > 0.0);
    CHECK(page.number("unheard") < 20.0);
}

TEST_CASE("more repeats make the interval narrower, other rows make it wider") {
    Page page;
    page.lesson->reset();
    for (int i = 0; i < 3; ++i) page.lesson->step();
    page.settle();
    const double early = page.number("importance_high") - page.number("importance_low");
    page.set({});
    const double late = page.number("importance_high") - page.number("importance_low");
    CHECK(late < early);
    page.set({{"other_rows", 1}});
    CHECK(page.number("importance_high") - page.number("importance_low") > 2.0 * late);
}

TEST_CASE("a case without a feature keeps all others in their order") {
    const cases::Case data = cases::load_case("titanic");
    const cases::Case less = look::without_feature(data, 1);
    CHECK(less.n_features() == 2);
    CHECK(less.features[0].id == "sex");
    CHECK(less.features[1].id == "class");
    CHECK(less.train.X.col(1) == data.train.X.col(2));
    CHECK(less.test.y == data.test.y);
}

TEST_CASE("a click on a bar shows that feature, a press on the button trains without it") {
    Page page;
    page.set({{"case", 0}, {"model", 1}});
    test::HeadlessImGui screen;
    const auto draw = [&page] {
        page.lesson->draw_figure();
        page.settle();
    };
    screen.settle(900.0f, 640.0f, draw);
    const auto press = [&](const std::string& name) {
        for (const ui::Place& place : screen.context.places.all()) {
            if (place.name.find(name) == std::string::npos) continue;
            const ImVec2 center{place.position.x + 0.5f * place.size.x,
                                place.position.y + 0.5f * place.size.y};
            return screen.click(center, 900.0f, 640.0f, draw);
        }
        FAIL("nothing is called " << name);
    };
    press("Smoothness");
    CHECK(find(page.parameters, "feature")->get() == 5.0);
    screen.settle(900.0f, 640.0f, draw);
    press("Train without");
    CHECK(find(page.parameters, "without")->get() == 1.0);
    CHECK_FALSE(std::isnan(page.number("lost_without")));
}
