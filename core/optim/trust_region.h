#pragma once

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"
#include "core/optim/trust_region_subproblem.h"

namespace core::optim {

/// How a trust-region method finds the lowest point of its model inside the region.
enum class SubproblemSolver {
    Automatic,  ///< Exact up to 50 variables, Steihaug above.
    Exact,      ///< More and Sorensen: eigenvalues.
    Steihaug    ///< Conjugate gradients, to |residual| < min(1/2, sqrt|g|) |g|.
};

/// Newton's method inside a trust region (Conn, Gould and Toint, 2000; Nocedal and Wright, 2006, algorithm
/// 4.1): the quadratic model is believed only within a radius, which grows and shrinks with how well the
/// model foretold the last decrease.
///
///     p = argmin g.p + p.H p / 2  with |p| <= radius,    ratio = actual / predicted decrease
///     ratio < 1/4: radius / 4;  ratio > 3/4 and p on the boundary: 2 radius, at most 1000 trust_radius
///     x <- x + p if ratio > 0.15, else x stays: a step with trust.is_accepted = false
///
/// Negative curvature needs no repair: it is followed to the boundary. A value that is not finite counts as
/// no decrease. Ends as SmallStep when the proposed step is too small to matter.
/// The objective must have a Hessian; where it is not finite, the model is the slope alone. Reads
/// trust_radius (the first radius). Term: step. report().trust tells the story; model_hessian() is H at
/// `from`.
class TrustRegion : public Optimizer {
public:
    TrustRegion(std::shared_ptr<const Objective> objective, Vector start,
                const Hyperparameters& parameters = {}, const StopCriteria& stop = {},
                SubproblemSolver solver = SubproblemSolver::Automatic);

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<TrustRegion>(*this); }
    const Matrix* model_hessian() const override { return &hessian_; }

private:
    Status advance() override;
    void evaluate_hessian();
    SubproblemSolution solve_subproblem() const;
    void propose();
    bool try_step();
    bool is_standing_still() const override;
    double next_radius() const;

    SubproblemSolver solver_;
    double largest_radius_ = kInfinity;
    Matrix hessian_;
    bool knows_hessian_ = false;  // at the position
    bool has_model_ = true;
    Vector trial_;
    double trial_value_ = kNaN;
};

}  // namespace core::optim
