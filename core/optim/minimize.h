#pragma once
// Run to the end: a short loop over the stepper, so that what is computed is what can be watched.

#include "core/optim/optimizer.h"

namespace core::optim {

/// Where a run ended.
struct Minimum {
    Status status = Status::Running;
    Vector position;  ///< Shape (n).
    double value = kNaN;
    Vector gradient;  ///< Shape (n).
    Index iterations = 0;
    Evaluations evaluations;
};

/// Steps until the method finishes; its StopCriteria bound the number of steps.
Minimum minimize(Optimizer& optimizer);

}  // namespace core::optim
