#pragma once
// The learning rate and the momentum that suit a quadratic best, and where one regime ends and another
// begins: all from its smallest and its largest eigenvalue, whatever lies between.

#include "core/optim/quadratic_analysis.h"

#include <optional>

namespace core::optim {

/// The eigenvalues of a quadratic lie between these; 0 < lowest <= highest.
struct CurvatureRange {
    double lowest = 1.0;
    double highest = 1.0;

    /// The condition number kappa.
    double condition() const { return highest / lowest; }
};

/// Settings and the rate that they reach on the worst eigenvalue.
struct Tuning {
    MomentumSettings settings;
    double rate = 0.0;
};

/// The settings with the smallest worst rate. With m = lowest, L = highest, kappa = L / m:
///
///                        learning rate               momentum                                  rate
///     gradient descent   2 / (m + L)                 -                                         (k-1) / (k+1)
///     heavy ball         (2 / (sqrt m + sqrt L))^2   ((sqrt k - 1) / (sqrt k + 1))^2           sqrt momentum
///     Nesterov           4 / (3 L + m)               (sqrt(3k+1) - 2) / (sqrt(3k+1) + 2)       1 - 2 /
///     sqrt(3k+1)
///
/// (Polyak, 1964; Nesterov's by Lessard, Recht and Packard, 2016, "Analysis and design of optimization
/// algorithms via integral quadratic constraints", proposition 1.)
Tuning best_tuning(QuadraticMethod method, const CurvatureRange& range);

/// The momentum with the smallest worst rate at this learning rate. Nothing where none converges, and for
/// gradient descent, which reads none. Heavy ball: max over both ends of (1 - sqrt(learning_rate
/// eigenvalue))^2.
std::optional<double> best_momentum(QuadraticMethod method, const CurvatureRange& range,
                                    double learning_rate);

/// The learning rate with the smallest worst rate at this momentum: 2 (1 + momentum) / (m + L) for the heavy
/// ball and, without momentum, for gradient descent.
double best_learning_rate(QuadraticMethod method, const CurvatureRange& range, double momentum);

/// The error along an eigenvector shrinks exactly for learning rates below this: 2 / eigenvalue for gradient
/// descent, 2 (1 + momentum) / eigenvalue for the heavy ball, 2 (1 + momentum) / ((1 + 2 momentum)
/// eigenvalue) for Nesterov.
double learning_rate_limit(QuadraticMethod method, double momentum, double eigenvalue);

/// The momentum at which it is critically damped; above it the error ripples. With a = learning_rate
/// eigenvalue: (1 - sqrt a)^2 for the heavy ball, if a < 4; (1 - sqrt a) / (1 + sqrt a) for Nesterov, if a
/// <= 1. Nothing elsewhere, and for gradient descent, which never ripples.
std::optional<double> critical_momentum(QuadraticMethod method, double learning_rate, double eigenvalue);

/// The eigenvalues between which the error ripples; below it creeps, above it changes sides at every step. An
/// interval without extent where it never ripples. Heavy ball: (1 -+ sqrt momentum)^2 / learning_rate;
/// Nesterov: from ((1 - momentum) / (1 + momentum))^2 / learning_rate to 1 / learning_rate.
Interval rippling_eigenvalues(QuadraticMethod method, const MomentumSettings& settings);

}  // namespace core::optim
