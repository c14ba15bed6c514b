#pragma once
// When an estimate by sampling is good enough.

#include "core/interpret/explanation.h"

#include <algorithm>
#include <limits>

namespace core::interpret {

/// Sampling stops once every contribution is known to +- `multiple` standard errors of at most `tolerance`
/// times the largest contribution (or `absolute_tolerance`, where that is larger), but not before min_steps:
/// the first standard errors are themselves guesses. At max_steps it stops in any case.
struct SamplingGoal {
    double tolerance = 0.05;
    double absolute_tolerance = 0.0;
    double multiple = 2.0;
    int min_steps = 30;
    int max_steps = std::numeric_limits<int>::max();

    bool is_reached(const Explanation& estimate, int n_steps) const {
        if (n_steps >= max_steps) return true;
        if (n_steps < min_steps || estimate.contributions.size() == 0) return n_steps >= min_steps;
        const double largest = estimate.contributions.cwiseAbs().maxCoeff();
        return multiple * estimate.standard_errors.maxCoeff() <=
               std::max(tolerance * largest, absolute_tolerance);
    }
};

}  // namespace core::interpret
