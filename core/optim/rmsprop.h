#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// RMSProp (Tieleman and Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012): AdaGrad that
/// forgets, with a running mean in place of the sum.
///
///     s <- beta2 s + (1 - beta2) g^2
///     x <- x - learning_rate g / (sqrt(s) + epsilon)        (per coordinate)
///
/// Reads learning_rate, beta2 (usually 0.9 here), epsilon.
/// Terms: gradient, scale (the rate per coordinate), squares (s).
class RMSProp : public FirstOrder {
public:
    RMSProp(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
            const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<RMSProp>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kGradient, kScale, kSquares };
};

}  // namespace core::optim
