#include "lessons/optim/race_report.h"

#include <optional>

namespace lessons::optim {

namespace {

/// Momentum over the narrow bowl in fewer than 50 steps: possible for values around 0.75.
Check momentum_check(const Race& race) {
    Check check{.id = "momentum_fast", .reached = false, .hint = {}};
    const Racer* momentum = race.find("Momentum");
    if (race.ground().id != "ellipse") {
        check.hint = "Choose the narrow bowl first: the link above does.";
    } else if (momentum == nullptr) {
        check.hint = "Let Momentum take part: choose it under Methods.";
    } else if (const std::optional<int> steps = momentum->steps_to_goal()) {
        check.reached = *steps < 50;
        check.hint =
            "It took " + std::to_string(*steps) + " steps. " +
            (race.settings().momentum > 0.8 ? "It swings past the goal: a little less momentum brakes it."
                                            : "It creeps: a little more momentum carries it.");
    } else {
        check.hint = "It is not there yet: play on, or change Momentum.";
    }
    return check;
}

/// A typed function on which the methods end at different heights.
Check own_check(const Race& race) {
    Check check{.id = "own_divides", .reached = false, .hint = {}};
    bool some_arrived = false;
    bool some_failed = false;
    for (const Racer& racer : race.racers()) {
        const Outcome outcome = outcome_of(racer, race);
        some_arrived = some_arrived || outcome == Outcome::arrived;
        some_failed = some_failed || outcome == Outcome::settled_elsewhere || outcome == Outcome::diverged;
    }
    if (race.ground().id != "own") {
        check.hint = "Click into the formula above the map and change it.";
    } else if (!race.ground().has_minimum()) {
        check.hint =
            "This one has no minimum on the map. Add something that rises outwards, such as x^2 + y^2.";
    } else if (!some_arrived) {
        check.hint = "Nobody is at the minimum yet: play on, or drag the start closer to the star.";
    } else {
        check.reached = some_failed;
        check.hint = "All go the same way. Add waves, such as 3 sin(2x), or drag the start to a ridge.";
    }
    return check;
}

/// A look inside a method that has a memory, once it has something to remember.
Check inside_check(const Race& race, const Racer* focused) {
    Check check{.id = "looked_inside", .reached = false, .hint = {}};
    if (focused == nullptr) {
        check.hint = "Click the line of Momentum in Results, or press the eye above the map.";
    } else if (std::string_view(focused->name()) != "Momentum") {
        check.hint = "That is " + std::string(focused->name()) + ". Look inside Momentum.";
    } else {
        check.reached = race.steps() >= 2;
        check.hint = "At the first step there is nothing to keep yet: step on with the arrow at the right.";
    }
    return check;
}

}  // namespace

std::string race_summary(const Race& race, Cost cost) {
    std::string text = "Step " + std::to_string(race.steps()) + " of " +
                       std::to_string(race.settings().steps) + " on " + race.ground().title + ".";
    if (race.racers().empty()) return text + " No method takes part: choose some.";
    for (const Remark& remark : remarks(race)) text += " " + remark.names + ": " + remark.sentence;
    for (const Standing& standing : standings(race, cost)) {
        if (!why_it_failed(*standing.racer, race).empty()) continue;
        text += std::string(" ") + standing.racer->name() + ": " + tell(*standing.racer, race);
    }
    return text;
}

std::vector<Readout> race_readouts(const Race& race) {
    std::vector<Readout> numbers;
    for (const Racer& racer : race.racers()) {
        const std::string id = racer.method().id;
        const std::string name = racer.name();
        numbers.push_back({id + "_gap", name + ": above the minimum", racer.gap(), ""});
        numbers.push_back({id + "_evaluations", name + ": evaluations", racer.evaluations(), ""});
        const std::optional<int> goal_step = racer.steps_to_goal();
        numbers.push_back({id + "_goal_step", name + ": steps to 0.001 above the minimum",
                           goal_step ? static_cast<double>(*goal_step) : core::kNaN, ""});
        numbers.push_back({id + "_time", name + ": estimated computing time", racer.time(), "\u00b5s"});
    }
    return numbers;
}

std::vector<Check> race_checks(const Race& race, const Racer* focused) {
    bool all_arrived = !race.racers().empty();
    bool one_diverged = false;
    for (const Racer& racer : race.racers()) {
        all_arrived = all_arrived && outcome_of(racer, race) == Outcome::arrived;
        one_diverged = one_diverged || racer.diverged();
    }
    return {
        {"all_arrived", all_arrived, "Give them more steps, or another start."},
        {"one_diverged", one_diverged, "Raise the learning rate until gradient descent loses its footing."},
        momentum_check(race),
        own_check(race),
        inside_check(race, focused)};
}

}  // namespace lessons::optim
