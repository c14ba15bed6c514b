#include "core/optim/rate_bound.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

using HessianAt = std::function<PlaneHessian(double x, double y)>;

double middle(const PlaneHessian& h) { return 0.5 * (h[0] + h[3]); }

/// Half the distance between the eigenvalues.
double half_gap(const PlaneHessian& h) {
    const double half_difference = 0.5 * (h[0] - h[3]);
    return std::sqrt(half_difference * half_difference + h[1] * h[1]);
}

/// A function whose second derivatives are the same at scattered places. For formulas they are then computed
/// from constants alone, so that "the same" needs no tolerance.
bool is_quadratic(const HessianAt& hessian, Interval x, Interval y) {
    const PlaneHessian first = hessian(x.low, y.low);
    for (const double share : {0.13, 0.37, 0.71, 0.94}) {
        if (hessian(x.low + share * x.length(), y.low + share * share * y.length()) != first) return false;
    }
    return true;
}

}  // namespace

double largest_eigenvalue(const PlaneHessian& hessian) { return middle(hessian) + half_gap(hessian); }

double smallest_eigenvalue(const PlaneHessian& hessian) { return middle(hessian) - half_gap(hessian); }

std::optional<RateBound> rate_bound(const TestFunction& function) {
    if (!function.is_smooth_at_minimum) return std::nullopt;
    const auto hessian = [&function](double x, double y) {
        PlaneHessian entries{};
        function.hessian(x, y, entries.data());
        return entries;
    };
    return rate_bound(function.minimizers, hessian, function.window_x, function.window_y);
}

RateBound rate_bound(std::span<const Point> minimizers, const HessianAt& hessian, Interval x, Interval y) {
    assert(!minimizers.empty());
    double least_curvature = kInfinity;
    for (const Point& minimizer : minimizers) {
        least_curvature = std::min(least_curvature, largest_eigenvalue(hessian(minimizer.x, minimizer.y)));
    }
    return RateBound{2.0 / least_curvature, is_quadratic(hessian, x, y)};
}

}  // namespace core::optim
