#include "core/optim/rate_bound.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::optim {
namespace {

using Entries = std::array<double, 4>;  // xx, xy, yx, yy

Entries hessian_at(const TestFunction& function, double x, double y) {
    Entries hessian{};
    function.hessian(x, y, hessian.data());
    return hessian;
}

/// Larger eigenvalue of a symmetric 2 x 2 matrix.
double largest_eigenvalue(const Entries& h) {
    const double half_difference = 0.5 * (h[0] - h[3]);
    return 0.5 * (h[0] + h[3]) + std::sqrt(half_difference * half_difference + h[1] * h[1]);
}

/// A function whose second derivatives are the same at scattered places. For the formulas of the table they
/// are then computed from constants alone, so that "the same" needs no tolerance.
bool is_quadratic(const TestFunction& function) {
    const Entries first = hessian_at(function, function.window_x.low, function.window_y.low);
    for (const double share : {0.13, 0.37, 0.71, 0.94}) {
        const double x = function.window_x.low + share * function.window_x.length();
        const double y = function.window_y.low + share * share * function.window_y.length();
        if (hessian_at(function, x, y) != first) return false;
    }
    return true;
}

}  // namespace

std::optional<RateBound> rate_bound(const TestFunction& function) {
    if (!function.is_smooth_at_minimum) return std::nullopt;
    double least_curvature = kInfinity;
    for (const Point& minimizer : function.minimizers) {
        const double curvature = largest_eigenvalue(hessian_at(function, minimizer.x, minimizer.y));
        least_curvature = std::min(least_curvature, curvature);
    }
    return RateBound{2.0 / least_curvature, is_quadratic(function)};
}

}  // namespace core::optim
