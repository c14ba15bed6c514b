#include "core/interpret/integrated_gradients.h"

#include "core/math/gauss_legendre.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {
namespace {

constexpr int kPointsPerPiece = 5;

}  // namespace

IntegratedGradients::IntegratedGradients(Predict predict, Gradient gradient, Vector x, Vector baseline,
                                         double tolerance, int max_steps)
    : predict_(std::move(predict)),
      gradient_(std::move(gradient)),
      x_(std::move(x)),
      baseline_(std::move(baseline)),
      max_steps_(max_steps) {
    assert(x_.size() == baseline_.size() && tolerance > 0.0);
    const double start = predict_(baseline_);
    const double end = predict_(x_);
    calls_ = 2;
    allowed_ = tolerance * std::fmax(1.0, std::fabs(end - start));
    pieces_.push_back(piece(0.0, 1.0, start, end));
}

void IntegratedGradients::step() {
    if (finished()) return;
    const auto worst = std::max_element(pieces_.begin(), pieces_.end(),
                                        [](const Piece& a, const Piece& b) { return a.failure < b.failure; });
    const Piece whole = *worst;
    const double middle = 0.5 * (whole.start + whole.end);
    const double value = predict_(at(middle));
    ++calls_;
    *worst = piece(whole.start, middle, whole.value_start, value);
    pieces_.push_back(piece(middle, whole.end, value, whole.value_end));
    ++n_steps_;
}

IntegratedGradients::Piece IntegratedGradients::piece(double start, double end, double value_start,
                                                      double value_end) {
    const math::QuadratureRule rule = math::gauss_legendre(kPointsPerPiece);
    Vector mean = Vector::Zero(x_.size());
    for (std::size_t q = 0; q < rule.points.size(); ++q) {
        mean += rule.weights[q] * gradient_(at(start + rule.points[q] * (end - start)));
    }
    calls_ += kPointsPerPiece;
    Piece piece{start, end, value_start, value_end, (end - start) * mean.cwiseProduct(x_ - baseline_), 0.0};
    piece.failure = std::fabs(value_end - value_start - piece.contributions.sum());
    return piece;
}

double IntegratedGradients::failure() const {
    double sum = 0.0;
    for (const Piece& piece : pieces_) sum += piece.failure;
    return sum;
}

Explanation IntegratedGradients::explanation() const {
    Explanation result{.baseline = predict_(baseline_),
                       .prediction = predict_(x_),
                       .contributions = Vector::Zero(x_.size()),
                       .standard_errors = Vector::Zero(x_.size()),
                       .model_calls = calls_};
    for (const Piece& piece : pieces_) result.contributions += piece.contributions;
    return result;
}

Explanation integrated_gradients(const Predict& predict, const Gradient& gradient, const Vector& x,
                                 const Vector& baseline, double tolerance) {
    IntegratedGradients run(predict, gradient, x, baseline, tolerance);
    while (!run.finished()) run.step();
    return run.explanation();
}

Vector integrated_gradients_by_midpoints(const Gradient& gradient, const Vector& x, const Vector& baseline,
                                         int n_steps) {
    assert(n_steps >= 1);
    Vector mean = Vector::Zero(x.size());
    for (int step = 0; step < n_steps; ++step) {
        const double t = (step + 0.5) / n_steps;
        mean += gradient(baseline + t * (x - baseline)) / n_steps;
    }
    return mean.cwiseProduct(x - baseline);
}

}  // namespace core::interpret
