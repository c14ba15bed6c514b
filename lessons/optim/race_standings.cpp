#include "lessons/optim/race_standings.h"

#include "lessons/optim/race_diagnosis.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lessons::optim {

namespace {

using core::optim::Status;

/// Smaller is better: first whether there, then how dear, then how far.
std::tuple<int, double, double> merit(const Racer& racer, Cost cost) {
    if (racer.diverged() || racer.status() == Status::Undefined) return {2, 0.0, 0.0};
    const std::optional<double> paid = cost_to_goal(racer, cost);
    if (!paid) return {1, 0.0, racer.gap()};
    return {0, *paid, 0.0};
}

/// Farther outside the map than the map is wide.
bool is_far_off(const Racer& racer, const Race& race) {
    const core::Interval x = race.ground().window_x;
    const core::Interval y = race.ground().window_y;
    const auto is_far = [](double value, core::Interval side) {
        return value < side.low - side.length() || value > side.high + side.length();
    };
    return is_far(racer.position().x(), x) || is_far(racer.position().y(), y);
}

/// Lower than the lowest ground on the map, beyond what its survey may have missed.
bool is_below_map(const Racer& racer, const Race& race) {
    const double minimum = race.ground().minimum;
    return racer.report().value < minimum - kGoal * (1.0 + std::fabs(minimum));
}

std::string above(const Racer& racer) { return ui::format_number(racer.gap(), 2) + " above the minimum"; }

}  // namespace

std::optional<double> cost_to_goal(const Racer& racer, Cost cost) {
    switch (cost) {
        case Cost::evaluations:
            return racer.evaluations_to_goal();
        case Cost::time:
            return racer.time_to_goal();
        case Cost::steps:
            break;
    }
    const std::optional<int> steps = racer.steps_to_goal();
    if (!steps) return std::nullopt;
    return static_cast<double>(*steps);
}

Outcome outcome_of(const Racer& racer, const Race& race) {
    const Status status = racer.status();
    if (status == Status::Diverged || status == Status::Undefined) return Outcome::diverged;
    if (is_below_map(racer, race)) return Outcome::below_map;
    if (racer.gap() <= kGoal && race.ground().has_minimum()) return Outcome::arrived;
    if (racer.finished()) return Outcome::settled_elsewhere;
    return race.steps() >= race.settings().steps ? Outcome::out_of_steps : Outcome::on_the_way;
}

const char* word_for(Outcome outcome) {
    switch (outcome) {
        case Outcome::on_the_way:
            return "on the way";
        case Outcome::arrived:
            return "arrived";
        case Outcome::settled_elsewhere:
            return "settled elsewhere";
        case Outcome::out_of_steps:
            return "out of steps";
        case Outcome::below_map:
            return "below the map";
        case Outcome::diverged:
            return "diverged";
    }
    return "";
}

std::string why_it_failed(const Racer& racer, const Race& race) {
    return explain(diagnose(racer, race), racer, race);
}

std::string tell(const Racer& racer, const Race& race) {
    const std::string why = why_it_failed(racer, race);
    switch (outcome_of(racer, race)) {
        case Outcome::arrived:
            return racer.finished() ? "At the minimum." : "Within 0.001 of the minimum.";
        case Outcome::out_of_steps:
            return "Out of steps, " + above(racer) + "." + (why.empty() ? "" : " " + why);
        case Outcome::below_map:
        case Outcome::diverged:
        case Outcome::settled_elsewhere:
            return why;
        case Outcome::on_the_way:
            break;
    }
    if (is_far_off(racer, race)) return "Far off the map, and still moving.";
    return why.empty() ? "On the way, " + above(racer) + "." : why;
}

std::vector<Remark> remarks(const Race& race) {
    std::vector<Remark> remarks;
    for (const Racer& racer : race.racers()) {
        const std::string sentence = why_it_failed(racer, race);
        if (sentence.empty()) continue;
        const auto same = std::find_if(remarks.begin(), remarks.end(),
                                       [&](const Remark& remark) { return remark.sentence == sentence; });
        if (same == remarks.end()) {
            remarks.push_back({racer.name(), sentence});
        } else {
            same->names += std::string(", ") + racer.name();
        }
    }
    return remarks;
}

std::vector<Standing> standings(const Race& race, Cost cost) {
    std::vector<Standing> order;
    for (const Racer& racer : race.racers()) order.push_back({.racer = &racer});
    const auto is_better = [cost](const Standing& a, const Standing& b) {
        return merit(*a.racer, cost) < merit(*b.racer, cost);
    };
    std::stable_sort(order.begin(), order.end(), is_better);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool shares = i > 0 && !is_better(order[i - 1], order[i]);
        order[i].place = shares ? order[i - 1].place : static_cast<int>(i) + 1;
        order[i].has_medal = order[i].place <= 3 && order[i].racer->steps_to_goal().has_value();
    }
    return order;
}

}  // namespace lessons::optim
