#include "lessons/optim/walk_words.h"

#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::optim::CostCurve;
using core::optim::CurveWalk;
using core::optim::Pace;
using core::optim::WalkState;

/// "to the right" or "to the left", as the picture shows it.
const char* side(double move) { return move >= 0.0 ? "to the right" : "to the left"; }

std::string tell_arrival(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    const std::string steps = std::to_string(walk.steps()) + (walk.steps() == 1 ? " step" : " steps");
    if (walk.valley() == &curve.best()) return "At the bottom after " + steps + ".";
    return "At the bottom of a valley after " + steps + ", but another one is " +
           cost_words(curve, walk.valley()->cost - curve.best().cost) + " lower.";
}

}  // namespace

std::string cost_words(const CostCurve& curve, double cost) {
    const std::string_view unit = curve.cost_unit;
    if (unit == "\u20ac")
        return ui::format_money(cost < 10000.0 && cost > -10000.0 ? std::round(cost) : cost);
    return ui::format_unit(cost, unit, 3);
}

std::string decision_words(const CostCurve& curve, double x) {
    return ui::format_unit(x, curve.decision_unit, 3);
}

std::string_view name_of(Pace pace) {
    switch (pace) {
        case Pace::creeps:
            return "creeps";
        case Pace::walks:
            return "walks";
        case Pace::overshoots:
            return "overshoots";
        case Pace::swings:
            return "swings";
        case Pace::leaves:
            return "diverges";
    }
    return "";
}

std::string tell(const CurveWalk& walk, int most_steps) {
    if (walk.state() == WalkState::arrived) return tell_arrival(walk);
    if (walk.state() == WalkState::left) {
        return "The next step would lead to " + decision_words(walk.curve(), walk.landing()) +
               ", which is impossible. Try a smaller learning rate.";
    }
    const std::string gap =
        cost_words(walk.curve(), walk.here().cost - walk.curve().best().cost) + " above the best.";
    if (walk.steps() < most_steps) return "On the way, " + gap;
    if (pace_of(walk) == Pace::swings)
        return "It swings to and fro, " + gap + " Try a smaller learning rate.";
    return "Out of steps, " + gap + " Try a larger learning rate, or more steps.";
}

std::string tell_step(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    const double move = walk.landing() - walk.here().x;
    return "Slope " + ui::format_number(walk.here().slope, 3) + " " + curve.cost_unit + " a " + curve.one +
           ": " + decision_words(curve, std::abs(move)) + " " + side(move) + ".";
}

}  // namespace lessons::optim
