#pragma once
// What large coefficients cost.

#include "core/types.h"

namespace core::models {

/// Names as in scikit-learn. The penalty is l1 |w|_1 + l2 |w|^2 / 2: (l1, l2) = (0, 1), (1, 0), (r, 1 - r),
/// (0, 0).
enum class Penalty { kL2, kL1, kElasticNet, kNone };

struct PenaltyWeights {
    double l1 = 0.0;
    double l2 = 0.0;
};

/// l1_ratio is r above, in [0, 1].
inline PenaltyWeights penalty_weights(Penalty penalty, double l1_ratio) {
    switch (penalty) {
        case Penalty::kL2:
            return {0.0, 1.0};
        case Penalty::kL1:
            return {1.0, 0.0};
        case Penalty::kElasticNet:
            return {l1_ratio, 1.0 - l1_ratio};
        case Penalty::kNone:
            break;
    }
    return {};
}

/// argmin_w (w - z)^2 / 2 + threshold |w|.
inline double soft_threshold(double z, double threshold) {
    if (z > threshold) return z - threshold;
    if (z < -threshold) return z + threshold;
    return 0.0;
}

/// The step d that minimises g.d + d.H d / 2 + l1 sum_j |w_j + d_j| over the first `n_penalized` coordinates
/// and the rest free, by coordinate descent (Friedman, Hastie and Tibshirani, 2010). H of shape (n, n) with a
/// positive diagonal.
Vector lasso_step(const Vector& g, const Matrix& H, const Vector& w, double l1, Index n_penalized);

}  // namespace core::models
