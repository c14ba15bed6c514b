#pragma once
// What a first-order method gets to see of the gradient: all of it, or a part with noise, clipped.

#include "core/optim/hyperparameters.h"
#include "core/optim/mini_batches.h"
#include "core/optim/objective.h"
#include "core/optim/step_report.h"
#include "core/random.h"

#include <optional>

namespace core::optim {

/// True if a method with these parameters follows mini-batches of the objective's terms.
bool sees_batches(const Objective& objective, const Hyperparameters& parameters);

/// Looks at the gradient in three stages:
///
/// 1. The exact gradient or, if batch_size is positive and the objective is a mean of terms, the mean over a
///    mini-batch (Robbins and Monro, 1951; Bottou, 1998).
/// 2. Plus, for objectives that are no mean of terms, noise that imitates batches: for each coordinate a
///    normal deviate of standard deviation noise / sqrt(max(1, batch_size)).
/// 3. Scaled down to the length clip_norm if it is longer (Pascanu, Mikolov and Bengio, 2013).
///
/// A copyable value, its random numbers included.
class GradientSight {
public:
    GradientSight(const Objective& objective, const Hyperparameters& parameters);

    /// True if the method sees mini-batches: the exact gradient is then only for showing.
    bool sees_batches() const { return batches_.has_value(); }

    /// Looks at x, whose exact gradient is given (not read if it sees batches); counts a mini-batch.
    void look(CountedObjective& objective, const Vector& x, const Vector& exact, SeenGradient& seen);

private:
    void add_noise(Vector& gradient);
    void clip(SeenGradient& seen) const;

    std::optional<MiniBatches> batches_;
    double deviation_ = 0.0;
    double clip_norm_ = kInfinity;
    Random random_;
};

}  // namespace core::optim
