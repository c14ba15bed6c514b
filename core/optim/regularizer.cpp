#include "core/optim/regularizer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <utility>

namespace core::optim {
namespace {

double indicator(bool is_inside) { return is_inside ? 0.0 : kInfinity; }

/// Rounding may leave a projected point this far outside, relative to its size.
constexpr double kRounding = 1e-12;

/// The tau with sum of max(z - tau, 0) = total.
double simplex_threshold(Vector z, double total) {
    std::sort(z.begin(), z.end(), std::greater<>());
    double sum = 0.0;
    double threshold = 0.0;
    for (Index k = 0; k < z.size(); ++k) {
        sum += z[k];
        const double candidate = (sum - total) / static_cast<double>(k + 1);
        if (z[k] > candidate) threshold = candidate;
    }
    return threshold;
}

}  // namespace

double soft_threshold(double z, double c) { return std::copysign(std::max(std::fabs(z) - c, 0.0), z); }

Regularizer l1_penalty(double lambda, Index unpenalized) {
    return elastic_net_penalty(lambda, 0.0, unpenalized);
}

Regularizer elastic_net_penalty(double l1, double l2, Index unpenalized) {
    assert(l1 >= 0.0 && l2 >= 0.0 && unpenalized >= 0);
    Regularizer penalty;
    penalty.value = [=](const Vector& x) {
        const auto part = x.head(x.size() - unpenalized);
        return l1 * part.lpNorm<1>() + 0.5 * l2 * part.squaredNorm();
    };
    penalty.prox = [=](const Vector& z, double t, Vector& x) {
        x = z;
        for (Index i = 0; i < z.size() - unpenalized; ++i) {
            x[i] = soft_threshold(z[i], t * l1) / (1.0 + t * l2);
        }
    };
    return penalty;
}

Regularizer box_constraint(Vector low, Vector high) {
    assert(low.size() == high.size() && (low.array() <= high.array()).all());
    Regularizer box;
    box.value = [low, high](const Vector& x) {
        return indicator((x.array() >= low.array()).all() && (x.array() <= high.array()).all());
    };
    box.prox = [low = std::move(low), high = std::move(high)](const Vector& z, double, Vector& x) {
        x = z.cwiseMax(low).cwiseMin(high);
    };
    return box;
}

Regularizer nonnegative_constraint() {
    Regularizer orthant;
    orthant.value = [](const Vector& x) { return indicator((x.array() >= 0.0).all()); };
    orthant.prox = [](const Vector& z, double, Vector& x) { x = z.cwiseMax(0.0); };
    return orthant;
}

Regularizer ball_constraint(Vector centre, double radius) {
    assert(radius >= 0.0);
    Regularizer ball;
    ball.value = [centre, radius](const Vector& x) {
        return indicator((x - centre).norm() <= radius * (1.0 + kRounding));
    };
    ball.prox = [centre = std::move(centre), radius](const Vector& z, double, Vector& x) {
        const double distance = (z - centre).norm();
        x = distance <= radius ? z : Vector(centre + (radius / distance) * (z - centre));
    };
    return ball;
}

Regularizer simplex_constraint(double total) {
    assert(total > 0.0);
    Regularizer simplex;
    simplex.value = [total](const Vector& x) {
        const bool sums_up = std::fabs(x.sum() - total) <= kRounding * total * static_cast<double>(x.size());
        return indicator(sums_up && (x.array() >= 0.0).all());
    };
    simplex.prox = [total](const Vector& z, double, Vector& x) {
        x = (z.array() - simplex_threshold(z, total)).cwiseMax(0.0);
    };
    return simplex;
}

}  // namespace core::optim
