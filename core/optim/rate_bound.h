#pragma once
// How large a learning rate may be.

#include "core/optim/test_functions.h"

#include <optional>

namespace core::optim {

/// The learning rate 2 / L, where L is the largest eigenvalue of the Hessian at a minimizer. Above it
/// gradient descent cannot come to rest there: the step across the steepest direction lands higher up on the
/// other side. (Nesterov, 2004, "Introductory Lectures on Convex Optimization", section 1.2.3.)
struct RateBound {
    double rate = kInfinity;
    bool is_global =
        false;  ///< f is quadratic: above the rate gradient descent diverges from (almost) every start.
};

/// The bound at the global minimizer that allows the largest rate; nothing where a minimum is a kink.
std::optional<RateBound> rate_bound(const TestFunction& function);

}  // namespace core::optim
