#pragma once
// What each input contributed to an output, by adding up its gradient on the way from a baseline
// (Sundararajan, Taly and Yan, "Axiomatic attribution for deep networks", 2017).

#include "core/interpret/explanation.h"
#include "core/interpret/predict.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// contributions_j = (x_j - b_j) int_0^1 df/dx_j(b + t (x - b)) dt. They add up to f(x) - f(b)
/// (completeness).
///
/// The integral is taken piece by piece with five Gauss-Legendre points. How much a piece fails completeness
/// is known from f at its ends, so the worst piece is halved until all failures together are within the
/// tolerance: kinks, as networks of rectifiers have them, are closed in on. A copyable stepper, one halving a
/// step.
class IntegratedGradients {
public:
    /// x and baseline of shape (d), finite. `tolerance` on the sum of |failures|, relative to |f(x) - f(b)|
    /// where that exceeds 1. Ends at max_steps at the latest.
    IntegratedGradients(Predict predict, Gradient gradient, Vector x, Vector baseline,
                        double tolerance = 1e-7, int max_steps = 10000);

    void step();  ///< 10 gradients and one prediction; nothing once finished.
    bool finished() const { return n_steps_ >= max_steps_ || failure() <= allowed_; }
    int n_steps() const { return n_steps_; }

    /// The sum over the pieces of |f(end) - f(start) - contributions|: a bound of what completeness misses.
    double failure() const;

    /// baseline = f(b), prediction = f(x). model_calls counts predictions and gradients.
    Explanation explanation() const;

private:
    struct Piece {
        double start = 0.0, end = 0.0;              // of t
        double value_start = 0.0, value_end = 0.0;  // of f
        Vector contributions;
        double failure = 0.0;
    };
    Piece piece(double start, double end, double value_start, double value_end);
    Vector at(double t) const { return baseline_ + t * (x_ - baseline_); }

    Predict predict_;
    Gradient gradient_;
    Vector x_;
    Vector baseline_;
    double allowed_ = 0.0;
    int max_steps_ = 0;
    int n_steps_ = 0;
    long long calls_ = 0;
    std::vector<Piece> pieces_;
};

/// Runs it to its end.
Explanation integrated_gradients(const Predict& predict, const Gradient& gradient, const Vector& x,
                                 const Vector& baseline, double tolerance = 1e-7);

/// The midpoint sum with n_steps >= 1 gradients, as it is usually computed: shape (d).
Vector integrated_gradients_by_midpoints(const Gradient& gradient, const Vector& x, const Vector& baseline,
                                         int n_steps);

}  // namespace core::interpret
