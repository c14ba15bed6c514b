#include "lessons/optim/race_model.h"
#include "lessons/optim/race_gallery.h"

#include "tests/lessons/optim/race_fixture.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace lessons::optim;
using namespace tests;

TEST_CASE("The numbers of methods and landscapes in share links never change") {
    const auto joined = [](std::span<const char* const> ids) {
        std::string text;
        for (const char* id : ids) text += std::string(id) + " ";
        return text;
    };
    // Append only: a link that somebody keeps names methods by bit and landscapes by number.
    CHECK(joined(race_method_ids()) ==
          "gradient_descent momentum adam bfgs newton nelder_mead steepest_descent nesterov adamw lbfgs "
          "conjugate_gradient rmsprop adagrad shifted_nesterov amsgrad coordinate_descent trust_region lion "
          "accelerated_gradient ");
    CHECK(
        joined(race_landscape_ids()) ==
        "sphere ellipse booth matyas zakharov rosenbrock dixon_price beale double_well himmelblau "
        "three_hump_camel six_hump_camel mccormick styblinski_tang goldstein_price branin easom bohachevsky "
        "griewank levy rastrigin ackley own ");
}

TEST_CASE("Every method and every landscape of the core can be raced") {
    const auto methods = race_method_ids();
    const auto landscapes = race_landscape_ids();
    CHECK(std::set<std::string>(methods.begin(), methods.end()).size() == core::optim::optimizers().size());
    CHECK(std::set<std::string>(landscapes.begin(), landscapes.end()).size() ==
          core::optim::test_functions().size() + 1);  // and the learner's own
}

TEST_CASE("The racers of the opening take the steps that NumPy takes") {
    // The textbook loops in NumPy on Beale's function from (1, 1), rates 0.01, 0.01 and 0.02:
    //   x -= 0.01 g  |  v = 0.9 v - 0.01 g; x += v  |  Adam with beta 0.9, 0.999, epsilon 1e-8
    // f after 40 steps, f after 500 steps, and the first step with f <= 0.001.
    const Race early = raced(settings_on("beale", kFour), 40);
    CHECK(racer(early, "Gradient descent").gap() == doctest::Approx(0.36618391774912373).epsilon(1e-10));
    CHECK(racer(early, "Momentum").gap() == doctest::Approx(0.051223307502184616).epsilon(1e-10));
    CHECK(racer(early, "Adam").gap() == doctest::Approx(1.3021602315563159).epsilon(1e-10));
    const Race late = raced(settings_on("beale", kFour), 500);
    CHECK(racer(late, "Gradient descent").gap() == doctest::Approx(0.001420587914938778).epsilon(1e-9));
    CHECK(racer(late, "Adam").gap() == doctest::Approx(0.00117163113964359).epsilon(1e-9));
    CHECK(racer(late, "Momentum").steps_to_goal() == 85);
    CHECK_FALSE(racer(late, "Gradient descent").steps_to_goal().has_value());
    CHECK_FALSE(racer(late, "Adam").steps_to_goal().has_value());
}

TEST_CASE("Every racer reaches what it should from every usual start, or stays at a finite place") {
    for (const char* landscape : race_landscape_ids()) {
        const std::string id = landscape;
        if (id == "own") continue;
        CAPTURE(id);
        const Race race = raced(settings_on(landscape, everybody()), 2000);
        for (const Racer& each : race.racers()) {
            CAPTURE(each.name());
            CHECK_FALSE(each.diverged());
            CHECK(each.position().allFinite());
            CHECK(each.gap() <= each.gaps().front());
        }
        CHECK(racer(race, "BFGS").finished());
        // On the corrugated iron its first trial lands in the next fold.
        if (id != "levy") CHECK(racer(race, "BFGS").distance() < 1e-3);
    }
}

TEST_CASE("A racer's trail has one entry for the start and one for each step") {
    const Race race = raced(settings_on("rosenbrock", everybody()), 25);
    for (const Racer& each : race.racers()) {
        CAPTURE(each.name());
        const std::size_t entries = static_cast<std::size_t>(each.steps()) + 1;
        CHECK(each.points().size() == entries);
        CHECK(each.gaps().size() == entries);
        CHECK(each.slopes().size() == entries);
        CHECK(each.evaluation_counts().size() == entries);
        if (each.method().needs_gradient) CHECK(each.points().front() == race.settings().start);
        for (std::size_t i = 1; i < entries; ++i) {
            CHECK(each.evaluation_counts()[i] > each.evaluation_counts()[i - 1]);
        }
    }
}

TEST_CASE("The learning rate multiplies what suits the landscape, line searches keep their own") {
    RaceSettings settings = settings_on("ellipse", everybody());
    settings.rate_factor = 3.0;
    settings.momentum = 0.5;
    const auto rate = [&](const char* id) {
        return race_parameters(*core::optim::find_optimizer(id), settings).learning_rate;
    };
    CHECK(rate("gradient_descent") == doctest::Approx(3.0 * 0.02));
    CHECK(rate("adam") == doctest::Approx(3.0 * 0.05));
    CHECK(rate("steepest_descent") == 1.0);
    CHECK(race_parameters(*core::optim::find_optimizer("momentum"), settings).momentum == 0.5);
    const Race race = raced(settings, 1);
    CHECK(*racer(race, "Gradient descent").learning_rate() == doctest::Approx(0.06));
    CHECK_FALSE(racer(race, "Newton").learning_rate().has_value());
}

TEST_CASE("Momentum of 0 is gradient descent, bit for bit") {
    RaceSettings settings = settings_on("rosenbrock", kGradientDescent | kMomentum);
    settings.momentum = 0.0;
    const Race race = raced(settings, 100);
    CHECK(racer(race, "Momentum").position() == racer(race, "Gradient descent").position());
}

TEST_CASE("The race is over when all have finished or the steps are used up") {
    RaceSettings settings = settings_on("ellipse", kNewton);
    CHECK(raced(settings, 500).steps() < 10);
    settings.methods = kGradientDescent;
    settings.steps = 30;
    CHECK(raced(settings, 500).steps() == 30);
    settings.methods = 0;
    CHECK(raced(settings, 500).finished());
}

TEST_CASE("A copy of the race continues exactly as the original, whatever happens to it meanwhile") {
    const RaceSettings settings = settings_on("beale", everybody());
    Race race = raced(settings, 37);
    const Race copy = race;
    while (!race.finished()) race.step();
    RaceSettings other = settings;
    other.start = {2.0, -1.0};
    Race again = copy;
    race.reset(other);
    for (int i = 0; i < 20; ++i) race.step();
    CHECK(again.steps() == 37);
    for (const Racer& each : again.racers()) CHECK(each.steps() <= 37);
    while (!again.finished()) again.step();
    const Race straight = raced(settings, 500);
    for (const Racer& each : straight.racers()) {
        CAPTURE(each.name());
        const Racer& replayed = racer(again, each.name());
        CHECK(replayed.steps() == each.steps());
        CHECK(replayed.position() == each.position());
        CHECK(replayed.evaluations() == each.evaluations());
        CHECK(replayed.steps_to_goal() == each.steps_to_goal());
    }
}

TEST_CASE("What is still to come is not known yet after going back") {
    Race race = raced(settings_on("beale", kBfgs), 5);
    const Race early = race;
    while (!race.finished()) race.step();
    CHECK(racer(race, "BFGS").steps_to_goal() == 11);
    CHECK_FALSE(racer(early, "BFGS").steps_to_goal().has_value());
    CHECK(racer(early, "BFGS").points().size() == 6);
}
