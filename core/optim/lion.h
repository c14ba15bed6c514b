#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Lion (Chen et al., 2023): every coordinate moves by the same length, only the sign of a mixture of
/// momentum and gradient decides the way.
///
///     c = beta1 m + (1 - beta1) g
///     x <- x - learning_rate (sign(c) + weight_decay x)        sign(0) = 0
///     m <- beta2 m + (1 - beta2) g
///
/// With a constant rate it never comes to rest closer than the rate itself.
/// Reads learning_rate, beta1, beta2, weight_decay. Terms: sign and weight_decay (the arrows of the step),
/// mixture (c), first_moment (m).
class Lion : public FirstOrder {
public:
    Lion(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
         const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Lion>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kSign, kDecay, kMixture, kFirstMoment };
};

}  // namespace core::optim
