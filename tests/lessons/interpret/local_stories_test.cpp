#include "generated/lesson_makers.h"
#include "lessons/interpret/stories_rivals.h"
#include "lessons/interpret/stories_words.h"
#include "tests/lessons/lesson_stand.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace lessons;
using namespace lessons::stories;
using core::Index;
using core::Vector;

namespace {

/// The lesson as the host runs it, on the quickest case and model.
struct Stand : tests::LessonStand {
    Stand() : LessonStand(make_local_stories()) {
        set("case", 1);
        set("model", 1);
        go_to(0);
    }
};

}  // namespace

TEST_CASE("what really happens is the slope of a straight model, and the mean difference of a category") {
    core::interpret::FeatureSpread spread{.mean = Vector::Zero(2), .scale = Vector{{2.0, 1.0}}};
    spread.frequencies = {{}, {0.5, 0.2, 0.3}};
    const auto predict = [](const Vector& x) { return 3.0 * x[0] + 10.0 * x[1] * x[1]; };
    const Vector changes = actual_changes(predict, Vector{{7.0, 2.0}}, spread);
    CHECK(changes[0] == doctest::Approx(6.0));
    // 40 - (0.5 * 0 + 0.2 * 10) / 0.7
    CHECK(changes[1] == doctest::Approx(40.0 - 2.0 / 0.7));
}

TEST_CASE("equal weights count in full, one weight counts as one sample") {
    CHECK(effective_samples(Vector::Constant(30, 0.4)) == doctest::Approx(30.0));
    CHECK(effective_samples(Vector{{1.0, 0.0, 0.0}}) == 1.0);
}

TEST_CASE("the same seed tells the same story, and going back costs none of it") {
    Stand stand;
    stand.go_to(12);
    const auto at_12 = stand.numbers();
    CHECK(at_12.at("lines") == 12.0);
    CHECK(at_12.at("line_calls") == 300.0);
    const Snapshot snapshot = stand.lesson->snapshot();
    stand.go_to(20);
    CHECK(stand.numbers() != at_12);
    stand.lesson->restore(snapshot);
    CHECK(stand.numbers() == at_12);
    stand.set("seed", 2);
    stand.go_to(12);
    CHECK(stand.numbers() != at_12);
}

TEST_CASE("a narrow kernel makes few samples count and the story shaky, many samples make it steady") {
    Stand stand;
    stand.set("kernel", 0.2);
    stand.set("samples", 60);
    stand.go_to(12);
    const auto narrow = stand.numbers();
    CHECK(stand.reached("shaky"));
    CHECK_FALSE(stand.reached("steady"));
    stand.set("kernel", 3.0);
    stand.set("samples", 3000);
    stand.go_to(12);
    const auto wide = stand.numbers();
    CHECK(narrow.at("effective") < 5.0);
    CHECK(wide.at("effective") > 1000.0);
    CHECK(wide.at("stability") > narrow.at("stability"));
    CHECK(stand.reached("steady"));
    CHECK_FALSE(stand.reached("shaky"));
}

TEST_CASE("the rivals' rule holds for this person, and Shapley values add up") {
    Stand stand;
    stand.set("view", 1);
    stand.go_to(3);
    const auto numbers = stand.numbers();
    CHECK(numbers.at("fidelity") > 0.3);
    CHECK(numbers.at("fidelity") <= 1.0);
    CHECK(numbers.at("precision") >= 50.0);
    CHECK(numbers.at("coverage") > 0.0);
    CHECK(numbers.at("shapley_calls") > 1000.0);
}

TEST_CASE("conditions are said as people would say them") {
    const cases::Case credit = cases::load_case("credit");
    const auto age = static_cast<Index>(credit.find("age"));
    CHECK(condition_text(credit, {.feature = age, .high = 40.0}) == "Age \u2264 40 years");
    CHECK(condition_text(credit, {.feature = age, .low = 25.0}) == "Age > 25 years");
    CHECK(condition_text(credit, {.feature = age, .low = 25.0, .high = 40.0}) ==
          "Age above 25, up to 40 years");
    const auto job = static_cast<Index>(credit.find("job"));
    std::vector<bool> codes(credit.features[static_cast<std::size_t>(job)].categories.size(), false);
    codes[0] = true;
    CHECK(condition_text(credit, {.feature = job, .categories = codes}) ==
          "Job is " + credit.features[static_cast<std::size_t>(job)].categories[0]);
}

TEST_CASE("a person who was moved has another story, and moved back the old one") {
    Stand stand;
    stand.go_to(3);
    const auto as_it_is = stand.numbers();
    REQUIRE(stand.lesson->apply({{"radius", 24.0}}).ok());
    stand.go_to(3);
    CHECK(stand.lesson->edits() == Json{{"radius", 24.0}});
    CHECK(stand.numbers().at("prediction") > as_it_is.at("prediction"));
    REQUIRE(stand.lesson->apply(Json::object()).ok());
    stand.go_to(3);
    CHECK(stand.numbers() == as_it_is);
    CHECK_FALSE(stand.lesson->apply({{"radius", 1e6}}).ok());
    CHECK_FALSE(stand.lesson->apply({{"no such feature", 1.0}}).ok());
}
