#include "core/interpret/smooth_gradient.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {

SmoothGradient::SmoothGradient(Gradient gradient, Vector x, Vector noise, std::uint64_t seed)
    : gradient_(std::move(gradient)),
      x_(std::move(x)),
      noise_(std::move(noise)),
      random_(seed),
      mean_(Vector::Zero(x_.size())),
      squares_(Vector::Zero(x_.size())) {
    assert(noise_.size() == x_.size());
}

void SmoothGradient::step() {
    Vector noisy = x_;
    for (Index j = 0; j < noisy.size(); ++j) noisy[j] += noise_[j] * random_.normal();
    const Vector gradient = gradient_(noisy);
    ++n_steps_;
    const Vector deviation = gradient - mean_;
    mean_ += deviation / static_cast<double>(n_steps_);
    squares_ += deviation.cwiseProduct(gradient - mean_);
}

Vector SmoothGradient::standard_errors() const {
    if (n_steps_ < 2) return Vector::Constant(mean_.size(), kInfinity);
    const double n = n_steps_;
    return (squares_ / (n * (n - 1.0))).cwiseSqrt();
}

Gradient numerical_gradient(Predict predict, Vector step) {
    return [predict = std::move(predict), step = std::move(step)](const Vector& x) {
        assert(step.size() == x.size());
        Vector gradient = Vector::Zero(x.size());
        Vector moved = x;
        for (Index j = 0; j < x.size(); ++j) {
            if (!(step[j] > 0.0)) continue;
            moved[j] = x[j] + step[j];
            const double above = predict(moved);
            moved[j] = x[j] - step[j];
            gradient[j] = (above - predict(moved)) / (2.0 * step[j]);
            moved[j] = x[j];
        }
        return gradient;
    };
}

Vector occlusion(const Predict& predict, const Vector& x, const Vector& baseline) {
    assert(x.size() == baseline.size());
    const double whole = predict(x);
    Vector losses(x.size());
    Vector occluded = x;
    for (Index j = 0; j < x.size(); ++j) {
        occluded[j] = baseline[j];
        losses[j] = whole - predict(occluded);
        occluded[j] = x[j];
    }
    return losses;
}

}  // namespace core::interpret
