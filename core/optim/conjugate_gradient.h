#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Nonlinear conjugate gradients, PR+ (Polak and Ribiere, 1969; Gilbert and Nocedal, 1992), with a strong
/// Wolfe search:
///
///     d <- -g + beta d,   beta = max(0, g.(g - g_previous) / g_previous.g_previous)
///
/// beta = 0 is a restart (memory_forgotten). The first trial of a search expects the decrease of the last
/// step again (Nocedal and Wright, 2006, eq. 3.60). Reads armijo, curvature (below 0.5).
/// Terms: gradient, momentum (the part along the last direction).
class ConjugateGradient : public LineSearchMethod {
public:
    ConjugateGradient(std::shared_ptr<const Objective> objective, Vector start,
                      const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<ConjugateGradient>(*this); }

    /// The last step's beta.
    double beta() const { return beta_; }

private:
    enum TermIndex : std::size_t { kGradient, kMomentum };

    void choose_direction(Vector& direction) override;
    void split_direction(const Vector& direction) override;
    double first_step(double slope) const override;
    void learn(const Vector& s, const Vector& y) override;
    void forget() override;

    Vector last_direction_;
    double beta_ = 0.0;
    double next_beta_ = 0.0;
    double last_decrease_ = 0.0;  // f(from) - f(position) of the last step; 0 before the first
};

}  // namespace core::optim
