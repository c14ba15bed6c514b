#include "core/models/penalty.h"

#include <cmath>

namespace core::models {

Vector lasso_step(const Vector& g, const Matrix& H, const Vector& w, double l1, Index n_penalized) {
    constexpr int kMaxSweeps = 10000;
    constexpr double kTolerance = 1e-12;  // of a change of the objective, which starts at about 1
    Vector step = Vector::Zero(w.size());
    Vector slope = g;  // g + H d
    for (int sweep = 0; sweep < kMaxSweeps; ++sweep) {
        double largest = 0.0;
        for (Index j = 0; j < w.size(); ++j) {
            const double curvature = H(j, j);
            const double free = w[j] + step[j] - slope[j] / curvature;
            const double next = j < n_penalized ? soft_threshold(free, l1 / curvature) : free;
            const double change = next - (w[j] + step[j]);
            if (change == 0.0) continue;
            step[j] = next - w[j];
            slope += change * H.col(j);
            largest = std::fmax(largest, curvature * change * change);
        }
        if (largest <= kTolerance * kTolerance) break;
    }
    return step;
}

}  // namespace core::models
