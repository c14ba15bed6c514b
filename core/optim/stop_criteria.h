#pragma once
// When a run ends.

#include "core/types.h"

namespace core::optim {

/// Limits of a run. With a tolerance of 0 only an exact 0 passes its test; norms are largest absolute
/// entries.
struct StopCriteria {
    double gradient_tolerance = 1e-6;  ///< Converged when max |g_i| is at most this.
    double step_tolerance = 1e-14;     ///< SmallStep when max |step_i| <= tolerance (1 + max |x_i|).
    double simplex_tolerance = 1e-6;   ///< Nelder-Mead: Converged when vertices and values differ less.
    double divergence_radius = 1e6;    ///< Diverged when max |x_i| exceeds radius (1 + max |start_i|).
    Index max_iterations = 10000;      ///< MaxIterations after so many steps.
};

}  // namespace core::optim
