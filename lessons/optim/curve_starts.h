#pragma once
// Where the walk begins on each curve: its usual start, or where the learner put it.

#include "core/optim/cost_curves.h"
#include "core/result.h"
#include "lessons/lesson.h"

#include <map>
#include <string>

namespace lessons::optim {

class CurveStarts {
public:
    double of(const core::optim::CostCurve& curve) const;

    /// Moves the curve's start, brought inside its window. NaN changes nothing.
    void move(const core::optim::CostCurve& curve, double start);
    void reset(const core::optim::CostCurve& curve) { moved_.erase(curve.id); }

    /// {"starts": {"stock": 150, ...}} for curves whose start was moved; empty where none was.
    Json to_json() const;

    /// Takes what to_json() wrote, checking everything; on an error nothing has changed.
    core::Result<void> apply(const Json& edits);

private:
    std::map<std::string, double> moved_;  // by the curve's id
};

}  // namespace lessons::optim
