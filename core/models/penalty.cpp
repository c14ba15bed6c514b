#include "core/models/penalty.h"

#include <cmath>
#include <vector>

namespace core::models {

namespace {

double sign(double value) { return value > 0.0 ? 1.0 : value < 0.0 ? -1.0 : 0.0; }

/// Goes to the exact minimum over the coordinates that are free or not 0, unless one of them would change its
/// sign on the way. Where columns are alike, sweeps alone take thousands to get there.
void finish_active(const Matrix& H, const Vector& w, double l1, Index n_penalized, Vector& step,
                   Vector& slope) {
    const auto penalty = [&](Index j) { return j < n_penalized ? l1 * sign(w[j] + step[j]) : 0.0; };
    std::vector<Index> active;
    for (Index j = 0; j < w.size(); ++j) {
        if (j >= n_penalized || w[j] + step[j] != 0.0) active.push_back(j);
    }
    Vector rest(static_cast<Index>(active.size()));
    for (Index k = 0; k < rest.size(); ++k) {
        const Index j = active[static_cast<std::size_t>(k)];
        rest[k] = -(slope[j] + penalty(j));
    }
    const Vector change = H(active, active).ldlt().solve(rest);
    if (!change.allFinite()) return;
    Vector next = step;
    for (Index k = 0; k < rest.size(); ++k) {
        const Index j = active[static_cast<std::size_t>(k)];
        next[j] += change[k];
        if (j < n_penalized && sign(w[j] + next[j]) != sign(w[j] + step[j])) return;
    }
    slope += H * (next - step);
    step = next;
}

}  // namespace

Vector lasso_step(const Vector& g, const Matrix& H, const Vector& w, double l1, Index n_penalized) {
    constexpr int kMaxSweeps = 10000;
    constexpr int kSweepsBetween = 20;
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
        if (sweep % kSweepsBetween == kSweepsBetween - 1) finish_active(H, w, l1, n_penalized, step, slope);
    }
    return step;
}

}  // namespace core::models
