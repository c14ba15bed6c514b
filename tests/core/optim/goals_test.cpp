#include "core/optim/goals.h"

#include <doctest/doctest.h>

#include <vector>

using namespace core::optim;

namespace {

const std::vector<PlaneMinimum> kMinima{{{2.0, 0.0}, 1.0}, {{-1.0, 0.5}, 0.0}, {{2.3, 0.1}, 0.0}};

}  // namespace

TEST_CASE("Without goals nothing is found") {
    const Goals goals;
    CHECK(goals.find({0.0, 0.0}, -1e300) == -1);
    CHECK(goals.nearest({0.0, 0.0}) == -1);
    CHECK(!goals.end_runs());
}

TEST_CASE("A goal below a value lies wherever the function is low enough") {
    const Goals goals = Goals::below(0.5);
    CHECK(goals.find({1e9, 0.0}, 0.5) == 0);
    CHECK(goals.find({0.0, 0.0}, 0.6) == -1);
    CHECK(goals.find({0.0, 0.0}, core::kNaN) == -1);
    CHECK(!goals.end_runs());
}

TEST_CASE("A goal around a minimum asks for height and nearness") {
    const Goals goals = Goals::around(kMinima, 0.1, 0.5);
    CHECK(goals.end_runs());
    CHECK(goals.find({-1.0, 0.5}, 0.1) == 1);
    CHECK(goals.find({-1.5, 0.0}, 0.1) == 1);
    CHECK(goals.find({-1.51, 0.5}, 0.0) == -1);
    CHECK(goals.find({-1.0, 0.5}, 0.11) == -1);
    CHECK(goals.find({2.05, 0.0}, 1.1) == 0);
}

TEST_CASE("Where goals overlap the nearest with room for the value counts") {
    const Goals goals = Goals::around(kMinima, 0.1, 0.5);
    CHECK(goals.find({2.1, 0.0}, 0.05) == 0);
    CHECK(goals.find({2.2, 0.1}, 0.05) == 2);
    CHECK(goals.find({2.2, 0.1}, 1.05) == 0);  // too high for the nearer one
    CHECK(goals.nearest({2.2, 0.1}) == 2);
    CHECK(goals.nearest({0.5, 0.0}) == -1);
}

TEST_CASE("A run that only passes through a goal has not arrived") {
    const Goals goals = Goals::around(kMinima, 0.1, 0.5);
    GoalWatch watch;
    CHECK(!watch.look(goals, 0, {0.0, 0.0}, 5.0));
    CHECK(!watch.look(goals, 1, {-1.0, 0.5}, 0.05));
    CHECK(!watch.look(goals, 2, {-3.0, 0.5}, 5.0));
    CHECK(watch.goal() == -1);
    CHECK(!watch.look(goals, 3, {-1.0, 0.5}, 0.05));
    CHECK(!watch.look(goals, 4, {2.0, 0.0}, 1.0));
    CHECK(watch.look(goals, 5, {2.0, 0.0}, 1.0));
    CHECK(watch.goal() == 0);
    CHECK(watch.steps_to_goal() == 4);
}

TEST_CASE("Below a value the first arrival stands, whatever comes after") {
    const Goals goals = Goals::below(1.0);
    GoalWatch watch;
    CHECK(!watch.look(goals, 3, {0.0, 0.0}, 1.0));
    CHECK(!watch.look(goals, 4, {0.0, 0.0}, 0.0));
    CHECK(!watch.look(goals, 5, {0.0, 0.0}, 9.0));
    CHECK(watch.goal() == 0);
    CHECK(watch.steps_to_goal() == 3);
}
