#include "core/evaluate/regression_metrics.h"

#include "core/math/statistics.h"

#include <cassert>
#include <cmath>

namespace core::evaluate {

double r_squared(const Vector& y, const Vector& predictions) {
    assert(y.size() == predictions.size());
    if (y.size() == 0) return kNaN;
    const double missed = (y - predictions).squaredNorm();
    const double spread = (y.array() - y.mean()).square().sum();
    if (spread > 0.0) return 1.0 - missed / spread;
    return missed == 0.0 ? 1.0 : 0.0;
}

double mean_squared_error(const Vector& y, const Vector& predictions) {
    assert(y.size() == predictions.size());
    return y.size() == 0 ? kNaN : (y - predictions).squaredNorm() / static_cast<double>(y.size());
}

double root_mean_squared_error(const Vector& y, const Vector& predictions) {
    return std::sqrt(mean_squared_error(y, predictions));
}

double mean_absolute_error(const Vector& y, const Vector& predictions) {
    assert(y.size() == predictions.size());
    return y.size() == 0 ? kNaN : (y - predictions).lpNorm<1>() / static_cast<double>(y.size());
}

double median_absolute_error(const Vector& y, const Vector& predictions) {
    assert(y.size() == predictions.size());
    return math::quantile(math::sorted_present((y - predictions).cwiseAbs()), 0.5);
}

}  // namespace core::evaluate
