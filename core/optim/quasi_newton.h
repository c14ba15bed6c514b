#pragma once
// What BFGS and L-BFGS share.

#include "core/types.h"

#include <algorithm>

namespace core::optim {

/// First trial along -g while nothing is known of the curvature: a step no longer than 1,
/// min(1, 1 / |g|). `gradient` is not zero.
inline double careful_first_step(const Vector& gradient) { return std::min(1.0, 1.0 / gradient.norm()); }

/// True if the gradient grew along the step, s.y > 0 beyond rounding: the update keeps H positive definite.
inline bool has_positive_curvature(const Vector& s, const Vector& y) {
    return s.dot(y) > std::numeric_limits<double>::epsilon() * y.squaredNorm();
}

}  // namespace core::optim
