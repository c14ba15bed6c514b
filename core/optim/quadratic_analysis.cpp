#include "core/optim/quadratic_analysis.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {

namespace {

constexpr double kRounding = 1e-12;  // of a discriminant, relative to its terms

}  // namespace

ErrorRecurrence error_recurrence(QuadraticMethod method, const MomentumSettings& settings,
                                 double eigenvalue) {
    assert(settings.learning_rate > 0.0 && settings.momentum >= 0.0 && settings.momentum < 1.0);
    const double kept = 1.0 - settings.learning_rate * eigenvalue;
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return {.trace = kept, .determinant = 0.0};
        case QuadraticMethod::heavy_ball:
            return {.trace = kept + settings.momentum, .determinant = settings.momentum};
        case QuadraticMethod::nesterov:
            return {.trace = kept * (1.0 + settings.momentum), .determinant = kept * settings.momentum};
    }
    return {};
}

double convergence_rate(const ErrorRecurrence& recurrence) {
    const double discriminant = recurrence.discriminant();
    if (discriminant < 0.0) return std::sqrt(recurrence.determinant);
    return 0.5 * (std::fabs(recurrence.trace) + std::sqrt(discriminant));
}

Regime regime_of(const ErrorRecurrence& recurrence) {
    if (convergence_rate(recurrence) >= 1.0) return Regime::diverging;
    const double discriminant = recurrence.discriminant();
    const double terms = recurrence.trace * recurrence.trace + 4.0 * std::fabs(recurrence.determinant);
    if (std::fabs(discriminant) <= kRounding * terms) return Regime::critical;
    if (discriminant < 0.0) return Regime::under_damped;
    return recurrence.trace > 0.0 ? Regime::over_damped : Regime::alternating;
}

std::vector<double> follow(const ErrorRecurrence& recurrence, double start, int steps) {
    assert(steps >= 0);
    std::vector<double> errors{start};
    errors.reserve(static_cast<std::size_t>(steps) + 1);
    double before = start;
    for (int k = 0; k < steps; ++k) {
        const double error = errors.back();
        errors.push_back(recurrence.next(error, before));
        before = error;
    }
    return errors;
}

/// With roots z and w, |e_{k+j}| <= |U_j| |e_k| + |determinant| |U_{j-1}| |e_{k-1}|, where
/// U_j = z^j + z^{j-1} w + ... + w^j is at most (j + 1) rate^j <= 1 + rate + rate^2 + ... = 1 / (1 - rate).
/// Once that bound is small enough nothing can come back.
std::optional<int> steps_until(const ErrorRecurrence& recurrence, double share, int most_steps) {
    assert(share > 0.0);
    const double rate = convergence_rate(recurrence);
    if (rate >= 1.0) return std::nullopt;
    int first = 0;
    double error = 1.0;
    double before = 1.0;
    for (int k = 0; first <= most_steps; ++k) {
        if (std::fabs(error) > share) first = k + 1;
        const double reach = std::fabs(error) + std::fabs(recurrence.determinant * before);
        if (reach <= share * (1.0 - rate)) return first;
        const double next = recurrence.next(error, before);
        before = error;
        error = next;
    }
    return std::nullopt;
}

Vector eigenvalues(const Quadratic& quadratic) {
    return Eigen::SelfAdjointEigenSolver<Matrix>(quadratic.A, Eigen::EigenvaluesOnly).eigenvalues();
}

double worst_rate(QuadraticMethod method, const MomentumSettings& settings, const Vector& eigenvalues) {
    assert(eigenvalues.size() > 0);
    double worst = 0.0;
    for (const double eigenvalue : eigenvalues) {
        worst = std::max(worst, convergence_rate(error_recurrence(method, settings, eigenvalue)));
    }
    return worst;
}

}  // namespace core::optim
