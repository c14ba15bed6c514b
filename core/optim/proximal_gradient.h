#pragma once

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"
#include "core/optim/regularizer.h"

namespace core::optim {

/// How a proximal method chooses its step length t.
enum class ProximalStep {
    Constant,     ///< t = learning_rate. Descends if t <= 1 / L, L the Lipschitz constant of f's gradient.
    Backtracking  ///< From learning_rate down by `shrink` until f(x') <= f(y) + g.(x'-y) + |x'-y|^2 / (2t);
                  ///< never up again (Beck and Teboulle, 2009).
};

/// Minimises F(x) = f(x) + h(x), f smooth and h simple, by proximal gradient steps: downhill for f, then to
/// the best compromise with h. Known as ISTA for h = lambda |x|_1 (Daubechies, Defrise and De Mol, 2004), as
/// projected gradient for a constraint (Goldstein, 1964; Levitin and Polyak, 1966).
///
///     x <- prox(x - t g, t)
///
/// report().value is F, report().gradient the gradient mapping (x - prox(x - t g, t)) / t, which vanishes
/// exactly at a minimizer of F and is the gradient where h = 0: Converged asks it to be small. A start that
/// violates a constraint is projected first. One gradient of f is counted for each step; backtracking counts
/// values too, and its trials' step_length is t.
/// Reads learning_rate, shrink. Terms: gradient (-t g), proximal (what h adds to the step); ahead for FISTA.
class ProximalGradient : public Optimizer {
public:
    ProximalGradient(std::shared_ptr<const Objective> smooth, Regularizer regularizer, Vector start,
                     const Hyperparameters& parameters = {}, const StopCriteria& stop = {},
                     ProximalStep rule = ProximalStep::Constant);

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<ProximalGradient>(*this); }

    /// h at the position.
    double penalty() const { return regularizer_.value(position()); }

protected:
    /// With `Needs::ShownGradient` the derived class looks at the gradient elsewhere.
    ProximalGradient(std::shared_ptr<const Objective> smooth, Regularizer regularizer, Vector start,
                     const Hyperparameters& parameters, const StopCriteria& stop, ProximalStep rule,
                     Needs needs);

    Status advance() override;

    /// One proximal step from y, where f has gradient g; the position becomes the new point.
    Status step_from(const Vector& y, const Vector& g);

    Vector& term(std::size_t index) { return report_.terms[index].value; }

private:
    enum TermIndex : std::size_t { kGradient, kProximal };

    void show_position();
    void try_length(const Vector& y, const Vector& g, double t);
    bool backtrack(const Vector& y, const Vector& g);

    Regularizer regularizer_;
    Hyperparameters parameters_;
    ProximalStep rule_;
    double t_ = 1.0;
    Vector smooth_gradient_;  // of f at the position
    Vector forward_;          // y - t g
    Vector trial_;
};

/// Projected gradient: ProximalGradient for a constraint, under its own name.
using ProjectedGradient = ProximalGradient;

}  // namespace core::optim
