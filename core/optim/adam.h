#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Adam (Kingma and Ba, 2015): momentum and a rate per coordinate, both corrected for starting at zero.
///
///     m <- beta1 m + (1 - beta1) g            v <- beta2 v + (1 - beta2) g^2
///     x <- x - learning_rate m^ / (sqrt(v^) + epsilon)
///     m^ = m / (1 - beta1^t),  v^ = v / (1 - beta2^t),  t = 1, 2, ...
///
/// Reads learning_rate, beta1, beta2, epsilon. Terms: momentum and gradient (the two parts of m^, scaled: the
/// arrows of the step), scale (rate per coordinate), first_moment (m), second_moment (v).
class Adam : public FirstOrder {
public:
    Adam(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
         const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Adam>(*this); }

protected:
    void compute_step(Vector& step) override;

    /// What the rates are scaled by, given the mean squared gradient: that itself, for Adam.
    virtual const Vector& scaling_moment(const Vector& second_moment) { return second_moment; }

private:
    enum TermIndex : std::size_t { kMomentum, kGradient, kScale, kFirstMoment, kSecondMoment };

    double beta1_power_ = 1.0;  // beta1^t
    double beta2_power_ = 1.0;  // beta2^t
};

}  // namespace core::optim
