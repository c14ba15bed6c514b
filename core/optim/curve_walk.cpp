#include "core/optim/curve_walk.h"

#include "core/math/elementary.h"

#include <cassert>
#include <cmath>

namespace core::optim {

namespace {

constexpr double kNear = 0.005;  // of the window's width

const Valley* valley_near(const CostCurve& curve, double x) {
    for (const Valley& valley : curve.valleys) {
        if (std::abs(x - valley.x) <= kNear * curve.window.length()) return &valley;
    }
    return nullptr;
}

}  // namespace

Footprint footprint(const CostCurve& curve, double x) {
    const math::Jet f = curve.at(x);
    return {.x = x, .cost = f.value, .slope = f.dx, .curvature = f.dxx};
}

CurveWalk::CurveWalk(const CostCurve& curve, double start, double learning_rate)
    : curve_(&curve), learning_rate_(learning_rate), path_{footprint(curve, start)} {
    assert(curve.domain.contains(start) && learning_rate > 0.0);
    look_around();
}

void CurveWalk::step() {
    if (finished()) return;
    const double next = landing();
    if (!curve_->domain.contains(next)) {
        state_ = WalkState::left;
        return;
    }
    const double slope_before = here().slope;
    path_.push_back(footprint(*curve_, next));
    if (slope_before * here().slope < 0.0) ++overshoots_;
    look_around();
}

/// Being near a bottom by chance, on the way to somewhere else, is not arriving.
void CurveWalk::look_around() {
    const Valley* valley = valley_near(*curve_, here().x);
    if (valley != nullptr && valley == valley_near(*curve_, landing())) state_ = WalkState::arrived;
}

const Valley* CurveWalk::valley() const {
    return state_ == WalkState::arrived ? valley_near(*curve_, here().x) : nullptr;
}

Pace pace_of(const CurveWalk& walk) {
    if (walk.state() == WalkState::left) return Pace::leaves;
    if (walk.state() == WalkState::arrived) return walk.overshoots() > 0 ? Pace::overshoots : Pace::walks;
    return walk.overshoots() > 1 ? Pace::swings : Pace::creeps;
}

std::vector<RateTrial> try_rates(const CostCurve& curve, double start, Interval rates, int count,
                                 int most_steps) {
    assert(count >= 2 && rates.low > 0.0 && rates.high > rates.low);
    const double ratio = math::log(rates.high / rates.low) / (count - 1);
    std::vector<RateTrial> trials;
    trials.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        CurveWalk walk(curve, start, rates.low * math::exp(ratio * i));
        while (!walk.finished() && walk.steps() < most_steps) walk.step();
        RateTrial& trial = trials.emplace_back();
        trial.learning_rate = walk.learning_rate();
        trial.pace = pace_of(walk);
        trial.valley = walk.valley();
        if (walk.state() == WalkState::arrived) trial.steps = walk.steps();
    }
    return trials;
}

}  // namespace core::optim
