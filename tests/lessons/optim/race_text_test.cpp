// What race.md says with numbers, checked on the race itself.

#include "lessons/optim/race_gallery.h"
#include "lessons/optim/race_standings.h"
#include "tests/lessons/optim/race_fixture.h"

#include <doctest/doctest.h>

using namespace lessons::optim;
using namespace tests;

namespace {

Race bowl(double rate, double momentum, int steps) {
    RaceSettings settings = settings_on("ellipse", kFour);
    settings.rate_factor = rate;
    settings.momentum = momentum;
    return raced(settings, steps);
}

}  // namespace

TEST_CASE("Start the race: 11 steps, 85 steps, and two that run out of steps") {
    const Race race = raced(settings_on("beale", kFour), 500);
    CHECK(racer(race, "BFGS").steps_to_goal() == 11);
    CHECK(racer(race, "Momentum").steps_to_goal() == 85);
    CHECK(outcome_of(racer(race, "Gradient descent"), race) == Outcome::out_of_steps);
    CHECK(outcome_of(racer(race, "Adam"), race) == Outcome::out_of_steps);
    CHECK(racer(race, "Gradient descent").gap() < 0.002);
}

TEST_CASE("Drag the start: from the middle of four valleys momentum comes down in another than the rest") {
    const Race race = raced(settings_on("himmelblau", kFour), 150);
    const auto end = [&](const char* name) { return racer(race, name).position(); };
    for (const char* name : {"Gradient descent", "Adam", "BFGS"}) {
        CHECK((end(name) - core::Vector2(3.0, 2.0)).norm() < 0.1);
    }
    CHECK((end("Momentum") - core::Vector2(3.584428, -1.848127)).norm() < 0.1);
}

TEST_CASE("Drag the start: in the egg box all four are lucky at first and stuck a few squares aside") {
    RaceSettings settings = settings_on("rastrigin", kFour);
    const Race lucky = raced(settings, 150);
    for (const Racer& each : lucky.racers()) CHECK(each.distance() < 0.1);
    settings.start = {3.3, -2.2};
    const Race unlucky = raced(settings, 500);
    for (const Racer& each : unlucky.racers()) CHECK(each.distance() > 1.0);
}

TEST_CASE("Choose the learning rate: too small, careful, bold, too large") {
    CHECK(racer(bowl(0.1, 0.9, 300), "Gradient descent").gap() > 5.0);
    const int careful = *racer(bowl(1.0, 0.9, 500), "Gradient descent").steps_to_goal();
    const int bold = *racer(bowl(1.9, 0.9, 500), "Gradient descent").steps_to_goal();
    CHECK(bold < 150);
    CHECK(static_cast<double>(bold) / careful == doctest::Approx(0.5).epsilon(0.1));
    const Race zigzag = bowl(1.9, 0.9, 20);
    const auto trail = racer(zigzag, "Gradient descent").points();
    for (std::size_t k = 1; k < trail.size(); ++k) CHECK(trail[k].y() * trail[k - 1].y() < 0.0);
    CHECK(racer(bowl(3.0, 0.9, 40), "Gradient descent").diverged());
    CHECK_FALSE(racer(bowl(3.0, 0.9, 40), "Momentum").diverged());
}

TEST_CASE("Why momentum helps: 263, 100 and 43 steps, and never with 0.99") {
    const auto steps = [](double momentum) {
        return racer(bowl(1.0, momentum, 500), "Momentum").steps_to_goal();
    };
    CHECK(steps(0.0) == 263);
    CHECK(steps(0.9) == 100);
    CHECK(steps(0.75) == 43);
    CHECK_FALSE(steps(0.99).has_value());
}

TEST_CASE("Count what a trial costs: steps and evaluations on Rosenbrock's banana") {
    CHECK((kGradientDescent | kBfgs | kNewton | kNelderMead | kLineSearch) == 121);
    const Race race = raced(settings_on("rosenbrock", 121), 500);
    CHECK(racer(race, "Newton").steps_to_goal() == 18);
    CHECK(racer(race, "Newton").evaluations_to_goal() == 63.0);
    CHECK(racer(race, "Nelder-Mead").steps_to_goal() == 61);
    CHECK(racer(race, "Nelder-Mead").evaluations_to_goal() == 115.0);
    CHECK(racer(race, "Line-search descent").evaluations() > 5000.0);
    CHECK_FALSE(racer(race, "Line-search descent").steps_to_goal().has_value());
}

TEST_CASE("What to remember: there are 22 landscapes, and the first one is number 7") {
    CHECK(race_landscape_ids().size() == 23);  // with the learner's own
    CHECK(std::string(race_landscape_ids()[7]) == "beale");
    CHECK(std::string(race_landscape_ids()[1]) == "ellipse");
    CHECK(std::string(race_landscape_ids()[5]) == "rosenbrock");
    CHECK(std::string(race_landscape_ids()[9]) == "himmelblau");
    CHECK(std::string(race_landscape_ids()[20]) == "rastrigin");
}
