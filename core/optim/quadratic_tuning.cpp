#include "core/optim/quadratic_tuning.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {

namespace {

constexpr int kHalvings = 60;

/// Where a function that increases through zero changes its sign; one of the ends where it does not.
template <class Increasing>
double sign_change(const Increasing& function, double low, double high) {
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = 0.5 * (low + high);
        (function(middle) < 0.0 ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

double rate_at(QuadraticMethod method, const MomentumSettings& settings, double eigenvalue) {
    return convergence_rate(error_recurrence(method, settings, eigenvalue));
}

/// How much slower the steepest direction is than the flattest.
double steep_lag(QuadraticMethod method, const CurvatureRange& range, const MomentumSettings& settings) {
    return rate_at(method, settings, range.highest) - rate_at(method, settings, range.lowest);
}

MomentumSettings best_settings(QuadraticMethod method, const CurvatureRange& range) {
    const double root = std::sqrt(range.condition());
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return {.learning_rate = 2.0 / (range.lowest + range.highest), .momentum = 0.0};
        case QuadraticMethod::heavy_ball: {
            const double step = 2.0 / (std::sqrt(range.lowest) + std::sqrt(range.highest));
            const double damping = (root - 1.0) / (root + 1.0);
            return {.learning_rate = step * step, .momentum = damping * damping};
        }
        case QuadraticMethod::nesterov: {
            const double spread = std::sqrt(3.0 * range.condition() + 1.0);
            return {.learning_rate = 4.0 / (3.0 * range.highest + range.lowest),
                    .momentum = (spread - 2.0) / (spread + 2.0)};
        }
    }
    return {};
}

/// Up to its critical momentum the flattest direction gains, while the steepest one, once it alternates,
/// loses.
std::optional<double> best_nesterov_momentum(const CurvatureRange& range, double learning_rate) {
    if (learning_rate * range.highest >= 2.0) return std::nullopt;
    const double most =
        critical_momentum(QuadraticMethod::nesterov, learning_rate, range.lowest).value_or(0.0);
    const auto lag = [&](double momentum) {
        return steep_lag(QuadraticMethod::nesterov, range, {learning_rate, momentum});
    };
    if (lag(most) <= 0.0) return most;
    if (lag(0.0) >= 0.0) return 0.0;
    return sign_change(lag, 0.0, most);
}

}  // namespace

Tuning best_tuning(QuadraticMethod method, const CurvatureRange& range) {
    assert(range.lowest > 0.0 && range.lowest <= range.highest);
    const MomentumSettings settings = best_settings(method, range);
    const double rate =
        std::max(rate_at(method, settings, range.lowest), rate_at(method, settings, range.highest));
    return {.settings = settings, .rate = rate};
}

std::optional<double> best_momentum(QuadraticMethod method, const CurvatureRange& range,
                                    double learning_rate) {
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return std::nullopt;
        case QuadraticMethod::heavy_ball: {
            const auto flat = critical_momentum(method, learning_rate, range.lowest);
            const auto steep = critical_momentum(method, learning_rate, range.highest);
            if (!steep) return std::nullopt;
            return std::max(*flat, *steep);
        }
        case QuadraticMethod::nesterov:
            return best_nesterov_momentum(range, learning_rate);
    }
    return std::nullopt;
}

double best_learning_rate(QuadraticMethod method, const CurvatureRange& range, double momentum) {
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return 2.0 / (range.lowest + range.highest);
        case QuadraticMethod::heavy_ball:
            return 2.0 * (1.0 + momentum) / (range.lowest + range.highest);
        case QuadraticMethod::nesterov:
            // Between these the flattest direction still gains and the steepest one only loses.
            return sign_change(
                [&](double rate) {
                    return steep_lag(method, range, {.learning_rate = rate, .momentum = momentum});
                },
                1.0 / range.highest, 1.0 / range.lowest);
    }
    return 0.0;
}

double learning_rate_limit(QuadraticMethod method, double momentum, double eigenvalue) {
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return 2.0 / eigenvalue;
        case QuadraticMethod::heavy_ball:
            return 2.0 * (1.0 + momentum) / eigenvalue;
        case QuadraticMethod::nesterov:
            return 2.0 * (1.0 + momentum) / ((1.0 + 2.0 * momentum) * eigenvalue);
    }
    return 0.0;
}

std::optional<double> critical_momentum(QuadraticMethod method, double learning_rate, double eigenvalue) {
    const double root = std::sqrt(learning_rate * eigenvalue);
    if (method == QuadraticMethod::heavy_ball && root < 2.0) return (1.0 - root) * (1.0 - root);
    if (method == QuadraticMethod::nesterov && root <= 1.0) return (1.0 - root) / (1.0 + root);
    return std::nullopt;
}

Interval rippling_eigenvalues(QuadraticMethod method, const MomentumSettings& settings) {
    const double unit = 1.0 / settings.learning_rate;
    if (method == QuadraticMethod::heavy_ball) {
        const double root = std::sqrt(settings.momentum);
        return {(1.0 - root) * (1.0 - root) * unit, (1.0 + root) * (1.0 + root) * unit};
    }
    if (method == QuadraticMethod::nesterov) {
        const double least = (1.0 - settings.momentum) / (1.0 + settings.momentum);
        return {least * least * unit, unit};
    }
    return {unit, unit};
}

}  // namespace core::optim
