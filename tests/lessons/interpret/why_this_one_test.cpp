#include "core/interpret/exact_shapley.h"
#include "lessons/interpret/case_changes.h"
#include "lessons/interpret/why_this_one_waterfall.h"
#include "tests/lessons/interpret/why_this_one_stand.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace lessons;
using lessons::why::Answer;
using lessons::why::Explainer;
using lessons::why::Phase;
using lessons::why::Timeline;
using lessons::why::Waterfall;
using test::Ready;

namespace {

constexpr int kFeatures = 13;

cases::CaseModel logistic_model(const cases::Case& data) {
    cases::CaseModel model(cases::ModelKind::logistic_regression, data);
    while (!model.finished()) model.step();
    return model;
}

Answer explain(const cases::Case& data, const cases::CaseModel& model, core::Index row, int n_background) {
    Explainer explainer(data);
    explainer.ask(model, data.test.X.row(row).transpose(), n_background, 5);
    while (explainer.pending()) explainer.work();
    return *explainer.answer();
}

}  // namespace

TEST_CASE("the bars add up to prediction minus average under every model") {
    Ready ready;
    for (const double model : {0.0, 1.0, 2.0}) {
        ready.set("model", model);
        for (const double applicant : {1.0, 17.0, 200.0}) {
            ready.set("applicant", applicant);
            ready.go_to(ready.lesson->last_step());
            const auto numbers = ready.numbers();
            CHECK(std::fabs(ready.sum_of_bars() - (numbers.at("risk") - numbers.at("average"))) < 1e-9);
            CHECK(numbers.at("gap") < 1e-12);
            CHECK(numbers.at("reached") == doctest::Approx(numbers.at("risk")));
        }
    }
}

TEST_CASE("the bars add up at every step of the timeline, too") {
    Ready ready;
    for (const int step : {0, 1, 5, kFeatures, kFeatures + 1, 100, ready.lesson->last_step()}) {
        ready.go_to(step);
        const auto numbers = ready.numbers();
        CHECK(std::fabs(ready.sum_of_bars() - (numbers.at("reached") - numbers.at("average"))) < 1e-9);
        if (step == 0) CHECK(numbers.at("reached") == numbers.at("average"));
        if (step >= kFeatures)
            CHECK(numbers.at("reached") == doctest::Approx(numbers.at("risk")).epsilon(1e-12));
    }
    CHECK(ready.lesson->finished());
}

TEST_CASE("exact bars are the Shapley values that plain calls of the model give") {
    const cases::Case data = cases::load_case("credit");
    const cases::CaseModel model = logistic_model(data);
    const Answer answer = explain(data, model, 3, 10);
    const auto expected = core::interpret::explain_exactly(model.predict(), answer.x, answer.background);
    CHECK((answer.exact - expected.contributions).lpNorm<Eigen::Infinity>() < 1e-12);
    CHECK(answer.baseline == doctest::Approx(expected.baseline).epsilon(1e-13));
    CHECK(answer.n_predictions + 1 == expected.model_calls);
    CHECK(answer.gap() < 1e-13);
}

TEST_CASE("the mean over random orders is within four standard errors of the exact values") {
    const cases::Case data = cases::load_case("credit");
    const Answer answer = explain(data, logistic_model(data), 8, 20);
    for (const std::uint64_t shuffle : {1U, 2U, 3U}) {
        Timeline timeline(kFeatures);
        timeline.restart(shuffle);
        while (timeline.n_orders() < Timeline::kOrders) timeline.step();
        timeline.catch_up(answer.game);
        REQUIRE(timeline.phase() == Phase::averaging);
        const core::Vector error = timeline.contributions(answer) - answer.exact;
        for (core::Index j = 0; j < kFeatures; ++j) {
            CHECK(std::fabs(error[j]) <= 4.0 * timeline.errors()[j] + 1e-15);
            CHECK(timeline.errors()[j] < 0.01);
        }
    }
}

TEST_CASE("the first order replaces one feature after another, and another shuffle another order") {
    const cases::Case data = cases::load_case("credit");
    const Answer answer = explain(data, logistic_model(data), 0, 10);
    Timeline timeline(kFeatures);
    timeline.restart(1);
    for (int step = 1; step <= kFeatures; ++step) {
        timeline.step();
        timeline.catch_up(answer.game);
        CHECK(timeline.phase() == Phase::replacing);
        CHECK(timeline.n_replaced() == step);
        const Waterfall waterfall = why::make_waterfall(answer, timeline);
        REQUIRE(waterfall.bars.size() == kFeatures);
        std::size_t coalition = 0;
        for (int i = 0; i < kFeatures; ++i) {
            const why::Bar& bar = waterfall.bars[static_cast<std::size_t>(i)];
            CHECK(bar.replaced == (i < step));
            if (!bar.replaced) continue;
            coalition |= std::size_t{1} << bar.feature;
            CHECK(bar.to == doctest::Approx(answer.game[coalition]).epsilon(1e-12));
        }
    }
    Timeline other(kFeatures);
    other.restart(2);
    other.step();
    other.catch_up(answer.game);
    CHECK(other.orders().last_order() != timeline.orders().last_order());
}

TEST_CASE("a run is the same again after a reset, and does not depend on how work was sliced") {
    Ready one;
    one.go_to(60);
    Ready other;  // takes its steps before anything is trained
    other.lesson = make_why_this_one();
    other.lesson->reset();
    for (int i = 0; i < 60; ++i) other.lesson->step();
    other.settle();
    CHECK(one.lesson->summary() == other.lesson->summary());
    CHECK(one.numbers() == other.numbers());
    const auto before = one.numbers();
    one.go_to(60);
    CHECK(one.numbers() == before);
}

TEST_CASE("a snapshot gives exactly its step again, also one taken before the model was trained") {
    const std::unique_ptr<Lesson> lesson = make_why_this_one();
    lesson->reset();
    for (int i = 0; i < 32; ++i) lesson->step();
    const Snapshot untrained = lesson->snapshot();
    while (lesson->progress().pending()) lesson->work();
    const std::string at_32 = lesson->summary();
    const Snapshot trained = lesson->snapshot();
    for (int i = 0; i < 70; ++i) lesson->step();
    const std::string at_102 = lesson->summary();
    CHECK(at_102 != at_32);
    for (const Snapshot& snapshot : {untrained, trained}) {
        lesson->restore(snapshot);
        CHECK(lesson->summary() == at_32);
        for (int i = 0; i < 70; ++i) lesson->step();
        CHECK(lesson->summary() == at_102);
    }
    CHECK(trained.bytes < 2000);
}

TEST_CASE("a reset does not train or explain again") {
    Ready ready;
    ready.lesson->reset();
    CHECK_FALSE(ready.lesson->progress().pending());
    ready.set("model", 1.0);
    ready.set("model", 0.0);  // trained already: only the explanation is new
    ready.lesson->reset();
    CHECK_FALSE(ready.lesson->progress().pending());
}

TEST_CASE("a changed feature changes the prediction and comes back with the link") {
    Ready ready;
    ready.go_to(ready.lesson->last_step());
    const auto before = ready.numbers();
    CHECK(ready.lesson->edits().empty());
    const Json edits = Json::parse(R"({"records": "yes", "income": 60, "debt": null})", nullptr, false);
    REQUIRE(ready.lesson->apply(edits).ok());
    ready.go_to(ready.lesson->last_step());
    CHECK(ready.lesson->edits() == edits);
    CHECK(ready.numbers().at("risk") != before.at("risk"));
    REQUIRE(ready.lesson->apply(Json::object()).ok());
    ready.go_to(ready.lesson->last_step());
    CHECK(ready.numbers() == before);
    CHECK(ready.lesson->edits().empty());
}

TEST_CASE("changes belong to an applicant: another one comes as he applied") {
    Ready ready;
    REQUIRE(ready.lesson->apply(Json{{"income", 60}}).ok());
    ready.set("applicant", 40.0);
    CHECK(ready.lesson->edits().empty());
}

TEST_CASE("edits that cannot be are refused in words and change nothing") {
    Ready ready;
    REQUIRE(ready.lesson->apply(Json{{"income", 60}}).ok());
    const Json kept = ready.lesson->edits();
    for (const char* text :
         {"[]", "3", "null", R"({"salary": 3})", R"({"income": "high"})", R"({"income": 1e300})",
          R"({"income": -5})", R"({"job": 2})", R"({"job": "astronaut"})", R"({"age": [30]})",
          R"({"age": 30, "job": {}})", R"({"time": true})"}) {
        CAPTURE(text);
        const auto result = ready.lesson->apply(Json::parse(text, nullptr, false));
        CHECK_FALSE(result.ok());
        if (!result.ok()) CHECK(!result.error().message.empty());
        CHECK(ready.lesson->edits() == kept);
    }
}

TEST_CASE("changes are forgotten when the own value comes back, missing values included") {
    const cases::Case data = cases::load_case("credit");
    core::Vector application = data.test.X.row(0).transpose();
    application[data.find("debt")] = core::kNaN;
    cases::Changes changes;
    changes.set(data.find("debt"), 100.0, application);
    changes.set(data.find("age"), 30.0, application);
    CHECK(changes.applied_to(application)[data.find("age")] == 30.0);
    CHECK(changes.count() == 2);
    changes.set(data.find("debt"), core::kNaN, application);
    changes.set(data.find("age"), application[data.find("age")], application);
    CHECK(changes.empty());
}

TEST_CASE("alone is what the prediction loses when only one feature takes the others' values") {
    const cases::Case data = cases::load_case("credit");
    const cases::CaseModel model = logistic_model(data);
    const Answer answer = explain(data, model, 4, 10);
    Timeline timeline(kFeatures);
    timeline.restart(1);
    const auto predict = model.predict();
    for (const why::Bar& bar : why::make_waterfall(answer, timeline).bars) {
        double mean = 0.0;
        for (core::Index row = 0; row < answer.background.rows(); ++row) {
            core::Vector mixed = answer.x;
            mixed[bar.feature] = answer.background(row, bar.feature);
            mean += predict(mixed) / static_cast<double>(answer.background.rows());
        }
        CHECK(bar.alone == doctest::Approx(answer.prediction - mean).epsilon(1e-9));
    }
}

TEST_CASE("small bars are put together and still add up") {
    const cases::Case data = cases::load_case("credit");
    const Answer answer = explain(data, logistic_model(data), 2, 10);
    Timeline timeline(kFeatures);
    timeline.restart(1);
    while (timeline.now() < timeline.last_step()) timeline.step();
    timeline.catch_up(answer.game);
    const Waterfall waterfall = why::make_waterfall(answer, timeline);
    const auto folded = why::fold_bars(waterfall.bars, 5);
    REQUIRE(folded.size() == 5);
    CHECK(folded.back().n_features == 9);
    CHECK(folded.back().from == folded[3].to);
    CHECK(folded.back().to == waterfall.bars.back().to);
    CHECK(folded.back().change() == doctest::Approx(folded.back().exact).epsilon(1e-9));
    CHECK(why::bar_label(data, waterfall, folded.back()) == "9 others");
    CHECK(why::fold_bars(waterfall.bars, 13).size() == 13);
    for (std::size_t i = 1; i < waterfall.bars.size(); ++i) {
        CHECK(std::fabs(waterfall.bars[i].exact) <= std::fabs(waterfall.bars[i - 1].exact));
    }
}

TEST_CASE("curves of one feature: their mean is the average, the applicant's own is the prediction") {
    const cases::Case data = cases::load_case("credit");
    const cases::CaseModel model = logistic_model(data);
    const int records = data.find("records");
    Explainer explainer(data);
    CHECK_FALSE(explainer.dependence().has_value());
    const core::Vector x = data.test.X.row(1).transpose();
    explainer.ask(model, x, 30, records);
    while (explainer.pending()) explainer.work();
    const std::optional<why::Dependence>& dependence = explainer.dependence();
    REQUIRE(dependence.has_value());
    REQUIRE(dependence->grid.size() == 2);
    CHECK(dependence->curves.rows() == 30);
    CHECK(dependence->own[static_cast<core::Index>(x[records])] == explainer.answer()->prediction);
    CHECK(dependence->mean[1] == doctest::Approx(dependence->curves.col(1).mean()).epsilon(1e-14));
    CHECK(dependence->mean[1] > dependence->mean[0]);  // an earlier default is no recommendation
}

TEST_CASE("the state is said in a sentence at every stage") {
    const std::unique_ptr<Lesson> lesson = make_why_this_one();
    lesson->reset();
    CHECK(lesson->summary() == "Training boosted trees.");
    lesson->work();
    lesson->work();
    CHECK(lesson->summary() == "Training boosted trees: 1 of 100 trees.");
    CHECK(lesson->readouts().empty());
    while (lesson->progress().pending()) lesson->work();
    CHECK(lesson->summary().find("Nothing replaced yet: the average of 50 applicants is a risk of ") == 0);
    lesson->step();
    CHECK(lesson->summary().find("1 of 13 features replaced. ") == 0);
    while (lesson->readouts().empty() || !lesson->finished()) lesson->step();
    CHECK(lesson->summary().find("The model gives applicant ") == 0);
    CHECK(lesson->summary().find(" points)") != std::string::npos);
}

TEST_CASE("points have a sign unless they round to nothing") {
    CHECK(why::points_text(0.1423) == "+14.2");
    CHECK(why::points_text(-0.1423) == "\u221214.2");
    CHECK(why::points_text(0.0001) == "0.0");
    CHECK(why::points_text(-0.0001) == "0.0");
    CHECK(why::points_text(0.146, 0) == "+15");
    CHECK(why::risk_text(0.7127) == "71.3%");
}
