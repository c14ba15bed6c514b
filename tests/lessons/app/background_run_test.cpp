#include "lessons/app/background_run.h"

#include "tests/lessons/app/counting_lesson.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>

using lessons::Entry;
using lessons::Readout;
using lessons::app::Address;
using lessons::app::BackgroundRun;

namespace {

constexpr double kOneSlice = 0.0;
constexpr double kPlenty = 1e9;

/// A chaotic run whose start must first be worked out in 40 slices, and that has a second readout from step 3
/// on.
class WorkingLesson final : public tests::CountingLesson {
public:
    void reset() override {
        CountingLesson::reset();
        value = 0.3 + 0.001 * worked;
    }
    std::vector<Readout> readouts() const override {
        std::vector<Readout> numbers{{"value", "Value", value, "m"}};
        if (count >= 3) numbers.push_back({"double", "Twice the value", 2.0 * value, ""});
        return numbers;
    }
    void work() override { ++worked; }
    lessons::Progress progress() const override { return {std::min(worked / 40.0, 1.0), "Working"}; }

    int worked = 0;
};

constexpr Entry kCounting{"counting", "", "Counting", []() -> std::unique_ptr<lessons::Lesson> {
                              return std::make_unique<WorkingLesson>();
                          }};

double value_after(int steps) {
    WorkingLesson lesson;
    while (lesson.progress().pending()) lesson.work();
    lesson.reset();
    for (int i = 0; i < steps; ++i) lesson.step();
    return lesson.value;
}

}  // namespace

TEST_CASE("A background run keeps the readouts of every step") {
    BackgroundRun run(kCounting, Address{}, 100);
    CHECK(run.steps() == -1);
    run.work(kPlenty);
    CHECK(run.done());
    CHECK(run.steps() == 100);
    REQUIRE(run.series("value").size() == 101);
    for (const int step : {0, 1, 57, 100}) {
        CHECK(run.series("value")[static_cast<std::size_t>(step)] == value_after(step));
    }
    CHECK(run.session().player().step() == 100);
}

TEST_CASE("A background run does not depend on how it is sliced") {
    BackgroundRun whole(kCounting, Address{}, 60);
    BackgroundRun sliced(kCounting, Address{}, 60);
    whole.work(kPlenty);
    double before = 0.0;
    int slices = 0;
    for (; !sliced.done(); ++slices) {
        sliced.work(kOneSlice);
        CHECK(sliced.fraction() >= before);
        before = sliced.fraction();
    }
    CHECK(slices > 100);
    CHECK(before == 1.0);
    const auto a = whole.series("value");
    const auto b = sliced.series("value");
    CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
}

TEST_CASE("A readout that comes later is missing in the steps before") {
    BackgroundRun run(kCounting, Address{}, 10);
    run.work(kPlenty);
    REQUIRE(run.columns().size() == 2);
    CHECK(run.columns()[0].unit == "m");
    CHECK(run.columns()[1].id == "double");
    const auto late = run.series("double");
    REQUIRE(late.size() == 11);
    CHECK(std::isnan(late[2]));
    CHECK(late[3] == 2.0 * run.series("value")[3]);
    CHECK(run.series("nothing").empty());
}

TEST_CASE("A background run takes the state's parameters and stops where the lesson ends") {
    Address state;
    state.parameters["rate"] = 2.0;
    state.parameters["unknown"] = 1.0;
    state.step = 30;
    BackgroundRun run(kCounting, state, 100000);
    run.work(kPlenty);
    CHECK(run.steps() == 500);
    CHECK(run.series("value").back() == doctest::Approx(0.5));  // fixed point 1 - 1/rate
}

TEST_CASE("A background run up to step 0 has one row") {
    BackgroundRun run(kCounting, Address{}, -3);
    run.work(kPlenty);
    CHECK(run.steps() == 0);
    CHECK(run.series("value").size() == 1);
}
