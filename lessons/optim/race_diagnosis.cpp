#include "lessons/optim/race_diagnosis.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::optim::Diagnosis;
using core::optim::HyperparameterInfo;
using core::optim::Hyperparameters;
using core::optim::RateUnit;
using core::optim::Trouble;
using ui::format_number;

bool has_momentum(const Racer& racer) {
    const auto dials = racer.method().parameters;
    return std::any_of(dials.begin(), dials.end(), [](const HyperparameterInfo& dial) {
        return dial.member == &Hyperparameters::momentum;
    });
}

/// "2/L", or with momentum "2 (1 + β)/L".
std::string name_of_limit(const Racer& racer) { return has_momentum(racer) ? "2 (1 + \u03b2)/L" : "2/L"; }

/// Where the slider of the learning rate would have to stand so that the limit is kept by a tenth.
std::string allowed_factor(const Diagnosis& diagnosis, const Racer& racer, const Race& race) {
    const double factor = 0.9 * *diagnosis.rate_limit / *racer.learning_rate() * race.settings().rate_factor;
    return format_number(factor, 2) + " \u00d7";
}

std::string explain_rate(const Diagnosis& diagnosis, const Racer& racer, const Race& race) {
    return "Its rate " + format_number(*racer.learning_rate(), 3) + " is above " + name_of_limit(racer) +
           " = " + format_number(*diagnosis.rate_limit, 3) +
           ": each step lands higher up on the other side. Try a learning rate of " +
           allowed_factor(diagnosis, racer, race) + " or less.";
}

std::string explain_swinging(const Diagnosis& diagnosis, const Racer& racer, const Race& race) {
    const std::string what =
        "It swings: " + ui::format_percent(diagnosis.turned_back, 2) + " of its last steps turned back. ";
    const bool is_near_limit = diagnosis.rate_limit && racer.learning_rate() > 0.5 * *diagnosis.rate_limit;
    if (is_near_limit) {
        return what + "Its rate is near the limit " + name_of_limit(racer) + " = " +
               format_number(*diagnosis.rate_limit, 3) + ": try half of it.";
    }
    if (has_momentum(racer) && race.settings().momentum > 0.5) return what + "Less momentum brakes it.";
    if (racer.learning_rate()) return what + "A smaller learning rate calms it.";
    return what + "Give it more steps.";
}

std::string explain_creeping(const Diagnosis& diagnosis, const Racer& racer, const Race& race) {
    const double more = diagnosis.more_steps;
    const std::string pace =
        more < 1e6 ? "at this pace the goal is about " + format_number(more, 2) + " steps away. "
                   : "at this pace it never arrives. ";
    const bool may_hurry = diagnosis.rate_limit && racer.learning_rate() < 0.5 * *diagnosis.rate_limit;
    if (may_hurry) {
        return "It creeps: " + pace + "The curvature would allow a learning rate of " +
               allowed_factor(diagnosis, racer, race) + ".";
    }
    if (racer.learning_rate() && !diagnosis.rate_limit)
        return "It creeps: " + pace + "Try a larger learning rate.";
    return "It creeps: " + pace + "Give it more steps, or another method.";
}

}  // namespace

Diagnosis diagnose(const Racer& racer, const Race& race) {
    const RaceGround& ground = race.ground();
    core::optim::RunTrace trace{.points = racer.points(),
                                .heights = racer.gaps(),
                                .slopes = racer.slopes(),
                                .status = racer.status(),
                                .value = racer.report().value,
                                .minimum = ground.minimum,
                                .goal = kGoal,
                                .is_over = race.steps() >= race.settings().steps,
                                .width = ground.narrower_side()};
    if (racer.method().rate_unit == RateUnit::Gradient) trace.learning_rate = racer.learning_rate();
    if (has_momentum(racer)) trace.momentum = race.settings().momentum;
    trace.hessian = [&ground](double x, double y) { return ground.hessian(x, y); };
    return core::optim::diagnose(trace);
}

std::string explain(const Diagnosis& diagnosis, const Racer& racer, const Race& race) {
    const std::string height = format_number(diagnosis.height, 2);
    switch (diagnosis.trouble) {
        case Trouble::none:
            return "";
        case Trouble::no_value_here:
            return "The function has no value at the start. Drag the start elsewhere.";
        case Trouble::left_domain:
            return "A step led to where the function has no value. Try a smaller learning rate, or another "
                   "start.";
        case Trouble::rate_too_large:
            return explain_rate(diagnosis, racer, race);
        case Trouble::grew:
            return "The steps grew without bound. Try a smaller learning rate.";
        case Trouble::falls_on:
            return race.ground().has_minimum()
                       ? "It found lower ground outside the map than any on it."
                       : "The ground falls on beyond the map: there is no minimum to find.";
        case Trouble::other_minimum:
            return "It rests in another minimum, " + height + " above the lowest. Only another start helps.";
        case Trouble::saddle:
            return "It stands on a saddle, level but not lowest: the ground falls away along " +
                   coordinates(diagnosis.way_down) + ". Nudge the start.";
        case Trouble::flat:
            return "The ground is level here (slope " + format_number(diagnosis.slope, 2) +
                   "): nothing says where to go. Start closer to the minimum.";
        case Trouble::kink:
            return "No step along the slope goes down: a kink. Nelder-Mead, which only compares values, does "
                   "not mind.";
        case Trouble::swings:
            return explain_swinging(diagnosis, racer, race);
        case Trouble::creeps:
            return explain_creeping(diagnosis, racer, race);
    }
    return "";
}

const char* word_for(Trouble trouble) {
    switch (trouble) {
        case Trouble::none:
            return "";
        case Trouble::no_value_here:
            return "no value here";
        case Trouble::left_domain:
            return "left the domain";
        case Trouble::rate_too_large:
        case Trouble::grew:
            return "diverged";
        case Trouble::falls_on:
            return "below the map";
        case Trouble::other_minimum:
            return "another minimum";
        case Trouble::saddle:
            return "on a saddle";
        case Trouble::flat:
            return "on a plain";
        case Trouble::kink:
            return "at a kink";
        case Trouble::swings:
            return "swinging";
        case Trouble::creeps:
            return "creeping";
    }
    return "";
}

}  // namespace lessons::optim
