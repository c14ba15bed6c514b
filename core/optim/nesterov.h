#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Nesterov's accelerated gradient (Nesterov, 1983, in the form of Sutskever et al., 2013): momentum that
/// looks where it is about to land before it corrects.
///
///     v <- momentum v - learning_rate gradient(x + momentum v)
///     x <- x + v
///
/// Counts one gradient a step, the one ahead; the gradient at the position is computed only to be shown and
/// for the stop test. Reads learning_rate, momentum. Terms: momentum, gradient (at the point ahead),
/// ahead (that point).
class Nesterov : public FirstOrder {
public:
    Nesterov(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
             const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Nesterov>(*this); }

protected:
    const Vector& point_ahead() override;
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kMomentum, kGradient, kAhead };

    Vector velocity_;
};

}  // namespace core::optim
