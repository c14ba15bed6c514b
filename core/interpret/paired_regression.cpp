#include "core/interpret/paired_regression.h"

#include <cassert>

namespace core::interpret {
namespace {

// The pair's part of the gradient of half the objective, negated.
Vector score(const PairedObservation& pair, const Vector& coefficients) {
    const double residual = pair.difference - 2.0 * pair.row.dot(coefficients);
    return pair.weight * residual * pair.row;
}

Matrix scatter_of_scores(std::span<const PairedObservation> pairs, const Vector& coefficients) {
    const Index n = coefficients.size();
    double n_drawn = 0.0;
    Vector mean = Vector::Zero(n);
    for (const PairedObservation& pair : pairs) {
        if (!pair.is_drawn) continue;
        n_drawn += 1.0;
        mean += score(pair, coefficients);
    }
    if (n_drawn == 0.0) return Matrix::Zero(n, n);
    mean /= n_drawn;
    Matrix scatter = Matrix::Zero(n, n);
    for (const PairedObservation& pair : pairs) {
        if (!pair.is_drawn) continue;
        const Vector deviation = score(pair, coefficients) - mean;
        scatter += deviation * deviation.transpose();
    }
    // A single draw says nothing about how much draws differ.
    return n_drawn > 1.0 ? Matrix(scatter * (n_drawn / (n_drawn - 1.0))) : Matrix::Constant(n, n, kInfinity);
}

}  // namespace

PairedFit fit_pairs(std::span<const PairedObservation> pairs) {
    assert(!pairs.empty());
    const Index n = pairs.front().row.size();
    Matrix H = Matrix::Zero(n, n);
    Vector right = Vector::Zero(n);
    for (const PairedObservation& pair : pairs) {
        H += 2.0 * pair.weight * pair.row * pair.row.transpose();
        right += pair.weight * pair.difference * pair.row;
    }
    const auto solver = H.ldlt();
    PairedFit fit{.coefficients = solver.solve(right), .covariance = Matrix::Zero(n, n)};
    const Matrix scatter = scatter_of_scores(pairs, fit.coefficients);
    fit.covariance = solver.solve(Matrix(solver.solve(scatter).transpose()));
    return fit;
}

}  // namespace core::interpret
