#pragma once

#include "core/optim/first_order.h"

namespace core::optim {

/// Gradient descent with a fixed learning rate (Cauchy, 1847):
///
///     x <- x - learning_rate g,   g = gradient at x
///
/// On a quadratic it converges for learning_rate < 2 / (largest eigenvalue) and diverges above.
/// Reads learning_rate. Term: gradient.
class GradientDescent : public FirstOrder {
public:
    GradientDescent(std::shared_ptr<const Objective> objective, Vector start,
                    const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<GradientDescent>(*this); }

protected:
    void compute_step(Vector& step) override;

private:
    enum TermIndex : std::size_t { kGradient };
};

}  // namespace core::optim
