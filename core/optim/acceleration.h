#pragma once
// What the accelerated gradient method and FISTA share.

#include <cmath>

namespace core::optim {

/// Takes t to (1 + sqrt(1 + 4 t^2)) / 2 and returns the momentum (t - 1) / t_new of the step between
/// (Nesterov, 1983): from t = 1 on 0, 0.28, 0.43, 0.53, ... about 1 - 3/k.
inline double advance_momentum(double& t) {
    const double last = t;
    t = 0.5 * (1.0 + std::sqrt(1.0 + 4.0 * t * t));
    return (last - 1.0) / t;
}

}  // namespace core::optim
