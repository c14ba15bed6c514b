#pragma once

#include "core/optim/adam.h"

namespace core::optim {

/// Adam with decoupled weight decay (Loshchilov and Hutter, 2019): Adam's step and a pull to the origin that
/// the scaling does not touch.
///
///     x <- x + adam_step - learning_rate weight_decay x
///
/// Its resting point is not the objective's minimum unless that is the origin or weight_decay is 0.
/// Reads learning_rate, beta1, beta2, epsilon, weight_decay. Terms: Adam's and weight_decay.
class AdamW : public Adam {
public:
    AdamW(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
          const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<AdamW>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    std::size_t decay_ = 0;
};

}  // namespace core::optim
