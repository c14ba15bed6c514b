#pragma once
// Gradients as explanations: where the output would move, and how steady that is.

#include "core/interpret/predict.h"
#include "core/random.h"
#include "core/types.h"

namespace core::interpret {

/// The mean gradient over noisy copies of a row, x + noise * N(0, I): fine wiggles of the model average out
/// (SmoothGrad; Smilkov et al., 2017). A copyable stepper; equal seeds give equal runs.
class SmoothGradient {
public:
    /// x of shape (d); noise of shape (d), standard deviations, 0 for features that stay.
    SmoothGradient(Gradient gradient, Vector x, Vector noise, std::uint64_t seed = 0);

    void step();  ///< One noisy copy, one gradient.
    int n_steps() const { return n_steps_; }

    const Vector& mean() const { return mean_; }  ///< Shape (d); zeros before the first step.
    Vector standard_errors() const;  ///< Of the mean, shape (d); infinite before the second step.

private:
    Gradient gradient_;
    Vector x_;
    Vector noise_;
    Random random_;
    Vector mean_;
    Vector squares_;  // sums of squared deviations from the mean (Welford, 1962)
    int n_steps_ = 0;
};

/// The gradient of any model by central differences, 2 d predictions: step[j] on either side of x[j], where
/// it is positive; 0 elsewhere. For models that come without derivatives.
Gradient numerical_gradient(Predict predict, Vector step);

/// What the output loses when one feature after another takes its baseline's value: f(x) - f(x with b_j),
/// shape (d) (occlusion; Zeiler and Fergus, 2014). d + 1 predictions.
Vector occlusion(const Predict& predict, const Vector& x, const Vector& baseline);

}  // namespace core::interpret
