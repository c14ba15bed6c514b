#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Nesterov momentum as the libraries have it (Bengio, Boulanger-Lewandowski and Pascanu, 2013): the same
/// method with the point ahead as its position, so that it only ever needs the gradient where it stands.
///
///     v <- momentum v - learning_rate g
///     x <- x + momentum v - learning_rate g
///
/// Its x is Nesterov's x + momentum v. Reads learning_rate, momentum. Terms: momentum, gradient.
class ShiftedNesterov : public FirstOrder {
public:
    ShiftedNesterov(std::shared_ptr<const Objective> objective, Vector start,
                    const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<ShiftedNesterov>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kMomentum, kGradient };

    Vector velocity_;
};

}  // namespace core::optim
