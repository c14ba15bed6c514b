#include "lessons/optim/race_standings.h"

#include "tests/lessons/optim/race_fixture.h"

#include <doctest/doctest.h>

using namespace lessons::optim;
using namespace tests;

namespace {

std::string order(const Race& race, Cost cost) {
    std::string text;
    for (const Standing& standing : standings(race, cost)) {
        text += std::to_string(standing.place) + (standing.has_medal ? "* " : " ") + standing.racer->name() +
                "; ";
    }
    return text;
}

}  // namespace

TEST_CASE("Who reached the goal comes first, then who is lowest") {
    const Race race = raced(settings_on("beale", kFour), 500);
    CHECK(order(race, Cost::steps) == "1* BFGS; 2* Momentum; 3 Adam; 4 Gradient descent; ");
}

TEST_CASE("Counting evaluations changes who wins") {
    // SciPy's nelder-mead and the steps above: Nelder-Mead asks for values only, Newton for three things a
    // step.
    const Race race = raced(settings_on("beale", kMomentum | kNelderMead | kLineSearch), 500);
    CHECK(order(race, Cost::steps) == "1* Nelder-Mead; 2* Line-search descent; 3* Momentum; ");
    CHECK(order(race, Cost::evaluations) == "1* Nelder-Mead; 2* Momentum; 3* Line-search descent; ");
}

TEST_CASE("Equals share a place and the next one is left out") {
    RaceSettings settings = settings_on("ellipse", kGradientDescent | kMomentum | kAdam);
    settings.momentum = 0.0;
    CHECK(order(raced(settings, 500), Cost::steps) == "1* Gradient descent; 1* Momentum; 3* Adam; ");
}

TEST_CASE("A method that diverges comes last, without a medal, and is told kindly what to do") {
    RaceSettings settings = settings_on("ellipse", kFour);
    settings.rate_factor = 3.0;
    const Race race = raced(settings, 40);
    CHECK(order(race, Cost::steps) == "1* BFGS; 2 Momentum; 3 Adam; 4 Gradient descent; ");
    const Racer& diverged = racer(race, "Gradient descent");
    CHECK(diverged.diverged());
    CHECK(outcome_of(diverged, race) == Outcome::diverged);
    CHECK(tell(diverged, race).find("Its rate 0.06 is above 2/L = 0.04:") == 0);
    const std::vector<Remark> said = remarks(race);
    REQUIRE(said.size() == 1);
    CHECK(said[0].names == "Gradient descent");
    CHECK(said[0].sentence == tell(diverged, race));
}

TEST_CASE("Methods that fail alike share one remark") {
    RaceSettings settings = settings_on("ellipse", kFour);
    settings.ground = lessons::optim::make_ground(*core::optim::find_test_function("rastrigin"));
    settings.methods = kGradientDescent | kBfgs;
    settings.start = {2.1, -0.9};  // both come to rest in the hollow at about (2, -1)
    const std::vector<Remark> said = remarks(raced(settings, 500));
    REQUIRE(said.size() == 1);
    CHECK(said[0].names == "Gradient descent, BFGS");
}

TEST_CASE("Level ground above the minimum is not taken for the goal") {
    RaceSettings settings = settings_on("rastrigin", kGradientDescent);
    settings.start = {2.1, -0.9};  // in the hollow at about (2, -1), f = 4.97 (scipy.optimize.minimize)
    const Race race = raced(settings, 500);
    const Racer& stuck = racer(race, "Gradient descent");
    CHECK(outcome_of(stuck, race) == Outcome::settled_elsewhere);
    CHECK(tell(stuck, race) == "It rests in another minimum, 5 above the lowest. Only another start helps.");
}

TEST_CASE("The words follow the race") {
    const RaceSettings settings = settings_on("beale", kFour);
    const Race early = raced(settings, 40);
    CHECK(tell(racer(early, "Adam"), early) == "On the way, 1.3 above the minimum.");
    CHECK(tell(racer(early, "BFGS"), early) == "At the minimum.");
    const Race late = raced(settings, 500);
    CHECK(tell(racer(late, "Adam"), late).find("Out of steps, 0.0012 above the minimum. It creeps: ") == 0);
    for (const Outcome outcome : {Outcome::on_the_way, Outcome::arrived, Outcome::settled_elsewhere,
                                  Outcome::out_of_steps, Outcome::below_map, Outcome::diverged}) {
        CHECK(std::string(word_for(outcome)).size() > 3);
    }
}

TEST_CASE("Nobody on the course is no trouble") {
    const Race race = raced(settings_on("beale", 0), 10);
    CHECK(standings(race, Cost::steps).empty());
    CHECK(remarks(race).empty());
}

TEST_CASE("Medals go to the first three who reach the goal, and follow what is counted") {
    const Race race = raced(settings_on("rosenbrock", kGradientDescent | kBfgs | kNewton | kNelderMead), 500);
    CHECK(order(race, Cost::steps) == "1* Newton; 2* BFGS; 3* Nelder-Mead; 4 Gradient descent; ");
    // Newton asks for more than twice as much a step, but its steps are far fewer.
    CHECK(order(race, Cost::evaluations) == "1* Newton; 2* BFGS; 3* Nelder-Mead; 4 Gradient descent; ");
    CHECK(order(race, Cost::time) == "1* Newton; 2* BFGS; 3* Nelder-Mead; 4 Gradient descent; ");
    CHECK(*racer(race, "Newton").time_to_goal() < 5.0);  // microseconds, as the text says
    CHECK(cost_to_goal(racer(race, "BFGS"), Cost::time) == racer(race, "BFGS").time_to_goal());
}
