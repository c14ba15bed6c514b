#pragma once
// How a linear model's weights shrink as the penalty on them grows.

#include "core/models/linear_problem.h"
#include "core/models/penalty.h"

#include <vector>

namespace core::models {

/// A minimum of mean loss + penalty, or how far the search for it came.
struct PenalizedFit {
    Vector theta = {};  ///< (w, b), shape (d + 1).
    bool converged = false;
};

/// Minimises mean loss + l1 |w|_1 + l2 |w|^2 / 2 from `start` by Newton steps, with an L1 part by coordinate
/// descent on the quadratic model (Friedman, Hastie and Tibshirani, 2010), halved until they go down. The
/// intercept is free. Not converged where there is no minimum: classes that can be told apart without error,
/// and no penalty. Where columns depend on one another and there is no penalty, one of the minima.
PenalizedFit minimize_penalized(const LinearProblem& problem, const PenaltyWeights& penalty, Vector start);

/// mean loss + penalty at theta.
double penalized_loss(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta);

/// The model with weights 0 and the best intercept: the mean of y, or its log-odds. With one class only,
/// log-odds of one row too few.
Vector null_model(const LinearProblem& problem);

/// The smallest l1 that makes every weight 0: the largest slope of the mean loss at the null model.
double largest_useful_l1(const LinearProblem& problem);

/// The mean curvature of the weights at the null model: an l2 of this size halves what a lone weight gains.
double natural_l2(const LinearProblem& problem);

/// The penalty of one kind (kL1, kL2 or kNone) whose strength is a multiple of the one that matters:
/// largest_useful_l1 or natural_l2.
PenaltyWeights scaled_penalty(const LinearProblem& problem, Penalty kind, double strength);

/// A point of the path.
struct PathPoint {
    double strength = 0.0;
    PenalizedFit fit = {};

    Index n_active() const;  ///< Weights that are not 0.
};

/// The path over `count` >= 2 strengths in equal factors from `high` down to `low` (both positive), one a
/// step, each from the weights of the one before (as scikit-learn's lasso_path).
class PenaltyPath {
public:
    PenaltyPath(const LinearProblem& problem, Penalty kind, double high, double low, int count);

    void step();  ///< Nothing once finished.
    bool finished() const { return static_cast<int>(points_.size()) == count_; }
    int count() const { return count_; }
    const std::vector<PathPoint>& points() const { return points_; }

private:
    double strength_at(int k) const;

    LinearProblem problem_;
    Penalty kind_;
    double high_;
    double low_;
    int count_;
    std::vector<PathPoint> points_;
};

}  // namespace core::models
