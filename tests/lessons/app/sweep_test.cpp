#include "lessons/app/sweep.h"

#include "lessons/app/sweep_picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using lessons::Readout;
using namespace lessons::app;

namespace {

constexpr double kPlenty = 1e9;

/// A sweep of the race's learning rate with gradient descent alone.
Sweep race_sweep() {
    Address base;
    base.lesson = "race";
    base.parameters = {{"methods", 1.0}, {"steps", 60.0}};
    return Sweep(*lessons::find_lesson("race"), base, "learning_rate", {0.1, 1.0, 50.0});
}

/// Same bits; a NaN (a readout that does not exist yet) is the same as a NaN.
bool is_same(std::span<const double> one, std::span<const double> other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

}  // namespace

TEST_CASE("A sweep gives for each value what a run of its own gives") {
    Sweep sweep = race_sweep();
    CHECK(sweep.fraction() == 0.0);
    sweep.work(kPlenty);
    REQUIRE(sweep.done());
    CHECK(sweep.fraction() == 1.0);
    for (const SweepRun& run : sweep.runs()) {
        Address state;
        state.parameters = {{"methods", 1.0}, {"steps", 60.0}, {"learning_rate", run.value}};
        BackgroundRun alone(*lessons::find_lesson("race"), state, 60);
        alone.work(kPlenty);
        CHECK(is_same(run.of("gradient_descent_gap"), alone.series("gradient_descent_gap")));
        CHECK_FALSE(run.summary.empty());
        CHECK(run.of("nothing").empty());
    }
}

TEST_CASE("A sweep does not depend on how it is sliced") {
    Sweep whole = race_sweep();
    Sweep sliced = race_sweep();
    whole.work(kPlenty);
    double before = 0.0;
    while (!sliced.done()) {
        sliced.work(1e-9);
        CHECK(sliced.fraction() >= before);
        before = sliced.fraction();
    }
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(
            is_same(whole.runs()[i].of("gradient_descent_gap"), sliced.runs()[i].of("gradient_descent_gap")));
}

TEST_CASE("The picture shows the runs that are worth seeing and leaves out one that blows up") {
    Sweep sweep = race_sweep();
    sweep.work(kPlenty);
    const SweepPicture picture = picture_of(sweep, "gradient_descent_gap");
    CHECK(picture.label == "Gradient descent: above the minimum");
    CHECK(picture.values == std::vector<double>{0.1, 1.0, 50.0});
    CHECK(picture.longest == 60);
    CHECK(picture.range.high == sweep.runs()[0].of("gradient_descent_gap").front());
    CHECK_FALSE(picture.range.contains(picture.ends[2]));
    CHECK(extremes(picture)->lowest == 1);
    CHECK(picture_of(sweep, "nothing").ends.size() == 3);
    CHECK(std::isnan(picture_of(sweep, "nothing").ends[0]));
    CHECK_FALSE(extremes(picture_of(sweep, "nothing")).has_value());
}

TEST_CASE("The readout that is shown first ends differently for different values") {
    Sweep sweep = race_sweep();
    CHECK(telling_readout(sweep).empty());
    sweep.work(kPlenty);
    CHECK(telling_readout(sweep) == "gradient_descent_gap");
    const std::vector<Readout> readouts = readouts_of(sweep);
    REQUIRE(readouts.size() >= 2);
    CHECK(readouts[0].id == "gradient_descent_gap");
    CHECK(readouts[1].id == "gradient_descent_evaluations");
}

TEST_CASE("A background run begun again gives what a new one gives") {
    const lessons::Entry& race = *lessons::find_lesson("race");
    Address first;
    first.parameters = {{"learning_rate", 2.0}};
    Address second;
    second.parameters = {{"momentum", 0.5}};
    BackgroundRun again(race, first, 80);
    again.work(kPlenty);
    again.start(second, 50);
    CHECK(again.steps() == -1);
    again.work(kPlenty);
    BackgroundRun fresh(race, second, 50);
    fresh.work(kPlenty);
    CHECK(again.steps() == 50);
    for (const Readout& readout : fresh.columns())
        CHECK(is_same(again.series(readout.id), fresh.series(readout.id)));
}
