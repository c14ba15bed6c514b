#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// The accelerated gradient method with its own growing momentum (Nesterov, 1983; in the notation of Beck and
/// Teboulle, 2009):
///
///     x_k = y_k - learning_rate gradient(y_k),   y_1 = start,   t_1 = 1
///     t_{k+1} = (1 + sqrt(1 + 4 t_k^2)) / 2
///     y_{k+1} = x_k + (t_k - 1) / t_{k+1} (x_k - x_{k-1})
///
/// For convex f with gradients of Lipschitz constant L and learning_rate = 1 / L it is within
/// 2 L |start - x*|^2 / (k + 1)^2 of the minimum after k steps, the best order possible. Not a descent
/// method: it overshoots and ripples. Reads learning_rate. Terms: momentum, gradient (at y), ahead (y).
class AcceleratedGradient : public FirstOrder {
public:
    AcceleratedGradient(std::shared_ptr<const Objective> objective, Vector start,
                        const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<AcceleratedGradient>(*this); }

    /// The momentum that the last step used, from 0 towards 1.
    double momentum() const { return momentum_; }

protected:
    const Vector& point_ahead() override;
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kMomentum, kGradient, kAhead };

    Vector last_step_;
    double t_ = 1.0;
    double momentum_ = 0.0;
    double next_momentum_ = 0.0;
};

}  // namespace core::optim
