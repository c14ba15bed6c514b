#pragma once

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"

namespace core::optim {

/// Conjugate gradients for quadratic objectives, or: for A x = b (Hestenes and Stiefel, 1952; Nocedal and
/// Wright, 2006, algorithm 5.2).
///
///     a = r.r / d.A d,   x <- x + a d,   r <- r + a A d,   beta = r_new.r_new / r.r,   d <- -r + beta d
///
/// r is the gradient A x - b, carried along. Every step is exact along its direction and no later one undoes
/// it, so that n steps, or as many as A has different eigenvalues, reach the minimum; error bound after k
/// steps 2 ((sqrt(c) - 1) / (sqrt(c) + 1))^k in the A-norm, c the condition number. A direction without
/// positive curvature ends the run: LineSearchFailed.
/// The objective must have hessian_product; each costs like, and counts as, a gradient. No parameters.
/// Terms: gradient, momentum (the part along the last direction).
class LinearConjugateGradient : public Optimizer {
public:
    LinearConjugateGradient(std::shared_ptr<const Objective> objective, Vector start,
                            const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override {
        return std::make_unique<LinearConjugateGradient>(*this);
    }

    /// The beta of the last step: 0 in the first.
    double beta() const { return beta_; }

private:
    enum TermIndex : std::size_t { kGradient, kMomentum };

    Status advance() override;

    Vector product_;  // A d
    double beta_ = 0.0;
    double next_beta_ = 0.0;
};

}  // namespace core::optim
