#pragma once
// What gradient descent with momentum does to a quadratic, exactly. Along every eigenvector the error obeys
// its own recurrence in one unknown, so that two eigenvalues tell how fast it goes and in which manner.
//
//     const auto mode = error_recurrence(QuadraticMethod::heavy_ball, {1.0, 0.81}, 0.01);
//     convergence_rate(mode)                 // 0.9: the error is multiplied by this at each step, in the end
//     steps_until(mode, 0.1, 1000)           // after so many steps it stays under a tenth
//
// Sources: Polyak (1964), "Some methods of speeding up the convergence of iteration methods"; Goh (2017),
// "Why momentum really works", Distill, for the view by eigenvectors and the names of the regimes.

#include "core/optim/quadratic.h"

#include <optional>
#include <vector>

namespace core::optim {

enum class QuadraticMethod {
    gradient_descent,  ///< Has no memory: its momentum is not read.
    heavy_ball,        ///< core/optim/momentum.h
    nesterov,          ///< core/optim/nesterov.h
};

/// The two numbers of a run: learning_rate > 0, momentum in [0, 1).
struct MomentumSettings {
    double learning_rate = 0.1;
    double momentum = 0.0;
};

/// The error e = q.(x - minimizer) along a unit eigenvector q:
///
///     e_{k+1} = trace e_k - determinant e_{k-1},   e_{-1} = e_0 (it starts at rest)
///
/// trace and determinant are those of the iteration matrix [[trace, -determinant], [1, 0]].
struct ErrorRecurrence {
    double trace = 0.0;
    double determinant = 0.0;

    double next(double error, double error_before) const {
        return trace * error - determinant * error_before;
    }
    /// Of z^2 - trace z + determinant, whose roots are the matrix's eigenvalues: negative for a complex pair.
    double discriminant() const { return trace * trace - 4.0 * determinant; }
};

/// With a = learning_rate * eigenvalue:
///
///                        trace                      determinant
///     gradient descent   1 - a                      0
///     heavy ball         1 - a + momentum           momentum
///     Nesterov           (1 - a) (1 + momentum)     (1 - a) momentum
ErrorRecurrence error_recurrence(QuadraticMethod method, const MomentumSettings& settings, double eigenvalue);

/// The spectral radius of the iteration matrix: sqrt(determinant) for a complex pair, otherwise
/// (|trace| + sqrt(discriminant)) / 2. The error shrinks if and only if it is below 1.
double convergence_rate(const ErrorRecurrence& recurrence);

/// How the error goes, by the roots of z^2 - trace z + determinant.
enum class Regime {
    over_damped,   ///< Real, the larger one positive: it creeps to zero from one side.
    critical,      ///< A double root: on the border, as fast as this momentum can make it.
    under_damped,  ///< A complex pair: it swings around zero in ripples that die out.
    alternating,   ///< Real, the larger one negative: it changes sides at every step.
    diverging,     ///< A root on or outside the unit circle: it does not shrink.
};

/// Critical is what is within rounding of a double root.
Regime regime_of(const ErrorRecurrence& recurrence);

/// The errors e_0 = start, e_1, ..., e_steps (steps >= 0).
std::vector<double> follow(const ErrorRecurrence& recurrence, double start, int steps);

/// The first step from which on |e_k| <= share |e_0| for good, ripples included; share > 0. Nothing where
/// that is after most_steps, or never. The part of a quadratic along an eigenvector goes with the square of
/// the error: it is under 1 % where the error is under a tenth.
std::optional<int> steps_until(const ErrorRecurrence& recurrence, double share, int most_steps);

/// The eigenvalues of A, increasing.
Vector eigenvalues(const Quadratic& quadratic);

/// The largest rate over the eigenvalues (at least one): that of the whole run.
double worst_rate(QuadraticMethod method, const MomentumSettings& settings, const Vector& eigenvalues);

}  // namespace core::optim
