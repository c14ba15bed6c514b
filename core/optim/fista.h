#pragma once

#include "core/optim/proximal_gradient.h"

namespace core::optim {

/// FISTA (Beck and Teboulle, 2009): proximal gradient steps from a point ahead, with the growing momentum of
/// Nesterov's accelerated gradient.
///
///     x_k = prox(y_k - t g(y_k), t),   y_1 = start
///     y_{k+1} = x_k + (t_k - 1) / t_{k+1} (x_k - x_{k-1}),   t_{k+1} = (1 + sqrt(1 + 4 t_k^2)) / 2
///
/// For convex f it is within 2 L |start - x*|^2 / (k + 1)^2 of the minimum after k steps. Not a descent
/// method. Reads and reports what ProximalGradient does; terms besides: momentum (an arrow), ahead (y).
class Fista : public ProximalGradient {
public:
    Fista(std::shared_ptr<const Objective> smooth, Regularizer regularizer, Vector start,
          const Hyperparameters& parameters = {}, const StopCriteria& stop = {},
          ProximalStep rule = ProximalStep::Constant);

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Fista>(*this); }

private:
    enum TermIndex : std::size_t { kMomentum = 2, kAhead };

    Status advance() override;

    Vector last_step_;
    Vector gradient_ahead_;
    double t_ = 1.0;  // of the momentum, not the step length
    double momentum_ = 0.0;
};

}  // namespace core::optim
