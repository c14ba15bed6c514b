#include "core/optim/curve_walk.h"

#include <doctest/doctest.h>

#include <cmath>

using core::optim::CostCurve;
using core::optim::CurveWalk;
using core::optim::Pace;
using core::optim::RateTrial;
using core::optim::WalkState;

namespace {

const CostCurve& curve_called(const char* id) { return *core::optim::find_cost_curve(id); }

CurveWalk walked(const CostCurve& curve, double start, double factor, int steps) {
    CurveWalk walk(curve, start, factor * curve.natural_rate());
    for (int i = 0; i < steps; ++i) walk.step();
    return walk;
}

}  // namespace

TEST_CASE("On a parabola the distance to the bottom is multiplied by 1 - rate * curvature") {
    const CostCurve& curve = curve_called("deadline");
    for (const double factor : {0.1, 0.3, 0.9, 1.3, 1.7}) {
        const CurveWalk walk = walked(curve, 3.0, factor, 6);
        double distance = -11.0;
        for (const core::optim::Footprint& foot : walk.path()) {
            CHECK(foot.x - 14.0 == doctest::Approx(distance).epsilon(1e-12));
            distance *= 1.0 - factor;
        }
    }
}

TEST_CASE("A walk arrives after as many steps as the same lines in NumPy, and overshoots as often") {
    // python: x -= eta * d(x) until |x - m| <= 0.005 W holds before and after a step; ov counts sign changes
    // of d
    struct Known {
        const char* curve;
        double start, factor;
        int steps, overshoots;
        double end;
    };
    const Known known[] = {
        {"stock", 200, 0.1, 24, 0, 623.3308682140645}, {"stock", 200, 0.5, 14, 1, 639.7613677219291},
        {"stock", 200, 1.8, 17, 8, 624.9204639495914}, {"price", 52, 0.8, 4, 0, 39.74084090580202},
        {"price", 52, 1.5, 5, 4, 39.83514894485399},   {"testing", 1, 0.3, 9, 0, 5.257061464776578},
        {"testing", 1, 1.0, 5, 1, 16.405683266046562}};
    for (const Known& each : known) {
        CAPTURE(each.curve);
        CAPTURE(each.factor);
        const CurveWalk walk = walked(curve_called(each.curve), each.start, each.factor, 60);
        CHECK(walk.state() == WalkState::arrived);
        CHECK(walk.steps() == each.steps);
        CHECK(walk.overshoots() == each.overshoots);
        CHECK(walk.here().x == doctest::Approx(each.end).epsilon(1e-9));
    }
}

TEST_CASE("Beyond 2 times the natural rate the walk leaves the parabola's domain and stays where it was") {
    const CurveWalk walk = walked(curve_called("deadline"), 3.0, 2.2, 40);
    CHECK(walk.state() == WalkState::left);
    CHECK(walk.steps() == 1);
    CHECK(walk.landing() < 0.0);
    CHECK(walk.valley() == nullptr);
    CHECK(pace_of(walk) == Pace::leaves);
}

TEST_CASE("A walk that starts at the bottom has arrived, and one that passes it has not") {
    CHECK(walked(curve_called("deadline"), 14.0, 0.5, 0).state() == WalkState::arrived);
    const CurveWalk at_two = walked(curve_called("deadline"), 3.0, 2.0, 40);
    CHECK(at_two.state() == WalkState::walking);
    CHECK(pace_of(at_two) == Pace::swings);
}

TEST_CASE("Trying rates finds every pace in its order on the parabola") {
    const CostCurve& curve = curve_called("deadline");
    const double natural = curve.natural_rate();
    const auto trials = core::optim::try_rates(curve, 3.0, {0.02 * natural, 4.0 * natural}, 60, 40);
    REQUIRE(trials.size() == 60);
    CHECK(trials.front().learning_rate == doctest::Approx(0.02 * natural).epsilon(1e-14));
    CHECK(trials.back().learning_rate == doctest::Approx(4.0 * natural).epsilon(1e-14));
    int reached = 0;
    for (const RateTrial& trial : trials) {
        const double factor = trial.learning_rate / natural;
        CAPTURE(factor);
        if (factor < 0.1) CHECK(trial.pace == Pace::creeps);
        if (factor > 0.12 && factor < 0.99) CHECK(trial.pace == Pace::walks);
        if (factor > 1.02 && factor < 1.88) CHECK(trial.pace == Pace::overshoots);
        if (factor > 2.05) CHECK(trial.pace == Pace::leaves);
        reached += trial.steps.has_value() ? 1 : 0;
        CHECK(trial.steps.has_value() == (trial.valley != nullptr));
    }
    CHECK(reached > 20);
}
