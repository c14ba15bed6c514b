#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Heavy-ball momentum (Polyak, 1964):
///
///     v <- momentum v - learning_rate g
///     x <- x + v
///
/// v is a displacement, zero at the start. Reads learning_rate, momentum.
/// Terms: momentum (what is kept of the last step), gradient.
class Momentum : public FirstOrder {
public:
    Momentum(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
             const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Momentum>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kMomentum, kGradient };

    Vector velocity_;
};

}  // namespace core::optim
