#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// AdaGrad (Duchi, Hazan and Singer, 2011): each coordinate has its own, ever shrinking rate.
///
///     s <- s + g^2
///     x <- x - learning_rate g / (sqrt(s) + epsilon)        (per coordinate)
///
/// Reads learning_rate, epsilon. Terms: gradient, scale (the rate per coordinate), squares (s).
class AdaGrad : public FirstOrder {
public:
    AdaGrad(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
            const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<AdaGrad>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kGradient, kScale, kSquares };
};

}  // namespace core::optim
