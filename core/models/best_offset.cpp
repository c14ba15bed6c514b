#include "core/models/best_offset.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::models {
namespace {

struct Derivatives {
    double first = 0.0;
    double curvature = 0.0;
};

Derivatives log_likelihood_derivatives(const Vector& F, const Vector& y, double c) {
    Derivatives sums;
    for (Index i = 0; i < F.size(); ++i) {
        const double p = math::sigmoid(F[i] + c);
        sums.first += y[i] - p;
        sums.curvature += p * (1.0 - p);
    }
    return sums;
}

Offset mean_residual(const Vector& F, const Vector& y) {
    const auto n = static_cast<double>(y.size());
    const double mean = (y - F).mean();
    const double variance = ((y - F).array() - mean).square().sum() / (n - 1.0);
    return {mean, std::sqrt(variance / n)};
}

}  // namespace

Interval Offset::interval() const {
    constexpr double kNormalQuantile = 1.959963984540054;  // 97.5 %
    return {value - kNormalQuantile * standard_error, value + kNormalQuantile * standard_error};
}

Offset best_offset(AdditiveLink link, const Vector& F, const Vector& y) {
    assert(F.size() == y.size());
    if (y.size() < 2) return {};
    if (link == AdditiveLink::kIdentity) return mean_residual(F, y);
    if (y.minCoeff() == y.maxCoeff()) return {};
    constexpr int kMaxIterations = 100;
    constexpr double kTolerance = 1e-12;
    constexpr double kLongestStep = 2.0;  // far from the optimum the likelihood is nearly flat
    double c = 0.0;
    for (int iteration = 0; iteration < kMaxIterations; ++iteration) {
        const Derivatives at = log_likelihood_derivatives(F, y, c);
        const double newton = at.curvature > 0.0 ? at.first / at.curvature : at.first;
        const double step = std::clamp(newton, -kLongestStep, kLongestStep);
        c += step;
        if (std::fabs(step) < kTolerance) break;
    }
    return {c, 1.0 / std::sqrt(log_likelihood_derivatives(F, y, c).curvature)};
}

}  // namespace core::models
