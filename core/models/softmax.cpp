#include "core/models/softmax.h"

#include "core/math/elementary.h"

#include <cassert>
#include <cmath>

namespace core::models {

double log_sum_exp(const Vector& z) {
    assert(z.size() >= 1);
    const double largest = z.maxCoeff();
    double sum = 0.0;
    for (double value : z) sum += math::exp(value - largest);
    return largest + math::log(sum);
}

Vector softmax(const Vector& z) {
    const double largest = z.maxCoeff();
    Vector shares(z.size());
    for (Index k = 0; k < z.size(); ++k) shares[k] = math::exp(z[k] - largest);
    return shares / shares.sum();
}

double softplus(double z) { return std::fmax(z, 0.0) + math::log1p(math::exp(-std::fabs(z))); }

}  // namespace core::models
