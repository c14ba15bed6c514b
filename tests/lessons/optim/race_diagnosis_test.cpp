#include "lessons/optim/race_diagnosis.h"

#include "lessons/optim/race_standings.h"
#include "tests/lessons/optim/race_fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace lessons::optim;
using namespace tests;
using core::optim::Trouble;

namespace {

/// What is said of the only racer at the end of its race.
std::string said(const RaceSettings& settings) {
    const Race race = raced(settings, settings.steps);
    REQUIRE(race.racers().size() == 1);
    return why_it_failed(race.racers().front(), race);
}

}  // namespace

TEST_CASE("Too large a rate: the limit is named, and where the slider has to stand") {
    RaceSettings settings = settings_on("ellipse", kGradientDescent);  // 1 x is 0.02, 2/L is 0.04
    settings.rate_factor = 3.0;
    CHECK(said(settings) ==
          "Its rate 0.06 is above 2/L = 0.04: each step lands higher up on the other side. Try a learning "
          "rate of 1.8 \u00d7 or less.");
    settings.methods = kMomentum;
    settings.rate_factor = 6.0;
    CHECK(said(settings) ==
          "Its rate 0.12 is above 2 (1 + \u03b2)/L = 0.076: each step lands higher up on the other side. Try "
          "a learning rate of 3.4 \u00d7 or less.");
}

TEST_CASE("Another minimum, a saddle and a plain are told apart") {
    RaceSettings hollow = settings_on("rastrigin", kGradientDescent);
    hollow.start = {2.1, -0.9};
    CHECK(said(hollow) == "It rests in another minimum, 5 above the lowest. Only another start helps.");
    RaceSettings ridge = settings_on("double_well", kGradientDescent);
    ridge.start = {0.0, 1.5};
    CHECK(said(ridge).find("It stands on a saddle") == 0);
    CHECK(said(ridge).find("Nudge the start.") != std::string::npos);
    RaceSettings desert = settings_on("easom", kGradientDescent);
    desert.start = {-0.9, 6.4};
    CHECK(said(desert).find("The ground is level here") == 0);
}

TEST_CASE("Creeping: how far the goal is at this pace, and what the curvature would allow") {
    RaceSettings settings = settings_on("ellipse", kGradientDescent);
    settings.rate_factor = 0.1;
    settings.steps = 300;
    const std::string words = said(settings);
    CHECK(words.find("It creeps: at this pace the goal is about ") == 0);
    CHECK(words.find("The curvature would allow a learning rate of 1.8 \u00d7.") != std::string::npos);
}

TEST_CASE("Swinging: near the limit half the rate helps, with much momentum less of it") {
    RaceSettings wall = settings_on("ellipse", kGradientDescent);
    wall.start = {0.0, 1.5};
    wall.rate_factor = 1.99;
    wall.steps = 60;
    CHECK(said(wall) ==
          "It swings: 100% of its last steps turned back. Its rate is near the limit 2/L = 0.04: try half of "
          "it.");
}

TEST_CASE("Where a typed function ends, or falls on, the sentence says so") {
    const RaceSettings outside = settings_on_typed("log(x) + y^2", kGradientDescent, {-1.0, 1.0});
    CHECK(said(outside) == "The function has no value at the start. Drag the start elsewhere.");
    RaceSettings slide = settings_on_typed("x + y^2", kGradientDescent, {0.0, 1.0});
    CHECK_FALSE(slide.ground->has_minimum());
    CHECK(said(slide) == "The ground falls on beyond the map: there is no minimum to find.");
    const Race race = raced(slide, slide.steps);
    CHECK(outcome_of(race.racers().front(), race) == Outcome::below_map);
    CHECK_FALSE(race.racers().front().steps_to_goal().has_value());
}

TEST_CASE("Every trouble has a word for the table") {
    for (int k = 1; k <= static_cast<int>(Trouble::creeps); ++k)
        CHECK(std::string(word_for(static_cast<Trouble>(k))).size() > 4);
    CHECK(std::string(word_for(Trouble::none)).empty());
}
