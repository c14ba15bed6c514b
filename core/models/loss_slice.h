#pragma once
// The loss as a surface over two of its weights.

#include "core/models/linear_problem.h"
#include "core/models/penalty.h"

namespace core::models {

/// (u, v) -> mean loss + penalty at theta with theta_i = u and theta_j = v. With d = 1, i = 0 and j = 1 that
/// is the whole loss; with more weights a slice through theta.
class LossSlice {
public:
    /// i != j, both in [0, d]. Keeps what it needs of the problem.
    LossSlice(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta, Index i,
              Index j);

    double operator()(double u, double v) const;

    /// The places (u, v) whose model gives this row of the problem the score z: normal . (u, v) = offset.
    /// With z = y for kSquared and 0 for kLogistic all models that get the row right, or are undecided about
    /// it.
    struct Line {
        Vector2 normal;
        double offset = 0.0;
    };
    Line models_with_score(Index row, double z) const { return {{x_[row], y_[row]}, z - rest_[row]}; }

private:
    double penalty_at(double weight, bool is_intercept) const;

    Loss loss_;
    PenaltyWeights penalty_;
    Vector rest_;  // scores without the two weights
    Vector x_;     // what theta_i is multiplied by, one a row
    Vector y_;     // and theta_j
    Vector target_;
    bool x_is_intercept_ = false;
    bool y_is_intercept_ = false;
    double rest_penalty_ = 0.0;
};

}  // namespace core::models
