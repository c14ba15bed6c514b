// What walking_downhill.md says with numbers, and its tasks.

#include "generated/lesson_makers.h"

#include "core/optim/curve_walk.h"
#include "lessons/optim/curve_starts.h"
#include "lessons/optim/walk_rates_view.h"
#include "lessons/optim/walk_words.h"
#include "tests/lessons/lesson_stand.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using core::optim::CostCurve;
using core::optim::CurveWalk;
using lessons::Json;
using lessons::Lesson;

namespace {

/// The lesson with these settings, run to its end.
std::unique_ptr<Lesson> run(int curve, double learning_rate, const Json& edits = Json::object()) {
    std::unique_ptr<Lesson> lesson = lessons::make_walking_downhill();
    for (lessons::Parameter& parameter : lesson->parameters()) {
        if (parameter.id == "curve") parameter.set(curve);
        if (parameter.id == "learning_rate") parameter.set(learning_rate);
    }
    CHECK(lesson->apply(edits).ok());
    lesson->reset();
    for (int i = 0; i < lesson->last_step() && !lesson->finished(); ++i) lesson->step();
    return lesson;
}

}  // namespace

TEST_CASE("Delivery time: 13 steps at 0.3, one at 1, and 2.2 leaves what is possible") {
    CHECK(tests::number(*run(0, 0.3), "steps_taken") == 13.0);
    CHECK(tests::number(*run(0, 1.0), "steps_taken") == 1.0);
    CHECK(tests::reached(*run(0, 1.0), "arrives_fast"));
    CHECK_FALSE(tests::reached(*run(0, 0.3), "arrives_fast"));
    CHECK(tests::reached(*run(0, 2.2), "leaves"));
    CHECK_FALSE(tests::reached(*run(0, 0.06), "arrives"));
}

TEST_CASE("Order size: the first step jumps to about 3 000 pieces and eleven more lead back") {
    const CostCurve& stock = *core::optim::find_cost_curve("stock");
    const CurveWalk first(stock, stock.start, stock.natural_rate());
    CHECK(first.landing() == doctest::Approx(3046.0).epsilon(1e-3));
    CHECK(tests::number(*run(1, 1.0), "steps_taken") == 12.0);
}

TEST_CASE("Price: four steps from 52, and hardly a move from 75") {
    CHECK(tests::number(*run(2, 0.8), "steps_taken") == 4.0);
    const Json far{{"starts", {{"price", 75.0}}}};
    CHECK(tests::number(*run(2, 0.3, far), "position") > 72.0);
}

TEST_CASE("Days of testing: careful steps end in the upper valley, 24 thousand above the best") {
    const auto careful = run(3, 0.3);
    CHECK(tests::number(*careful, "position") == doctest::Approx(5.26).epsilon(0.01));
    CHECK(tests::number(*careful, "gap") == doctest::Approx(24.5).epsilon(0.01));
    CHECK_FALSE(tests::reached(*careful, "lowest_valley"));
    CHECK(tests::reached(*run(3, 0.3, Json{{"starts", {{"testing", 12.0}}}}), "lowest_valley"));
}

TEST_CASE("Starts that make no sense are refused") {
    lessons::optim::CurveStarts starts;
    for (const Json& bad : {Json(3), Json{{"starts", 1}}, Json{{"starts", {{"moon", 3}}}}, Json{{"else", 1}},
                            Json{{"starts", {{"stock", "x"}}}}, Json{{"starts", {{"stock", 1e9}}}}}) {
        CAPTURE(bad.dump());
        CHECK_FALSE(starts.apply(bad).ok());
        CHECK(starts.to_json().empty());
    }
}

TEST_CASE("Stretches of equal pace cover the rates without gaps") {
    const CostCurve& curve = *core::optim::find_cost_curve("deadline");
    const double natural = curve.natural_rate();
    const auto trials = core::optim::try_rates(curve, 3.0, {0.05 * natural, 4.0 * natural}, 80, 40);
    const auto stretches = lessons::optim::stretches_of(trials, natural);
    REQUIRE(stretches.size() >= 4);
    CHECK(stretches.front().low == doctest::Approx(0.05));
    CHECK(stretches.back().high == doctest::Approx(4.0));
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        CHECK(stretches[i].low == stretches[i - 1].high);
        CHECK(stretches[i].pace != stretches[i - 1].pace);
    }
}
