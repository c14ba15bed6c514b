#pragma once
// How large a learning rate may be.

#include "core/optim/test_functions.h"

#include <array>
#include <functional>
#include <optional>
#include <span>

namespace core::optim {

/// The learning rate 2 / L, where L is the largest eigenvalue of the Hessian at a minimizer. Above it
/// gradient descent cannot come to rest there: the step across the steepest direction lands higher up on the
/// other side. (Nesterov, 2004, "Introductory Lectures on Convex Optimization", section 1.2.3.)
struct RateBound {
    double rate = kInfinity;
    bool is_global =
        false;  ///< f is quadratic: above the rate gradient descent diverges from (almost) every start.
};

/// Entries xx, xy, yx, yy of a Hessian.
using PlaneHessian = std::array<double, 4>;

/// Larger eigenvalue of a symmetric 2 x 2 matrix.
double largest_eigenvalue(const PlaneHessian& hessian);

/// Smaller eigenvalue of a symmetric 2 x 2 matrix.
double smallest_eigenvalue(const PlaneHessian& hessian);

/// The bound at the global minimizer that allows the largest rate; nothing where a minimum is a kink.
std::optional<RateBound> rate_bound(const TestFunction& function);

/// The same for any function of the plane that is smooth at these minimizers, of which there is at least one
/// (assert). Whether it is quadratic is judged inside the window.
RateBound rate_bound(std::span<const Point> minimizers,
                     const std::function<PlaneHessian(double x, double y)>& hessian, Interval x, Interval y);

}  // namespace core::optim
