#pragma once
// Logistic regression for two classes, fitted by Newton's method.

#include "core/models/penalty.h"
#include "core/types.h"

namespace core::models {

/// P(y = 1 | x) = sigmoid(b + w . x).
struct LogisticRegression {
    Vector coefficients;     ///< w, shape (d).
    double intercept = 0.0;  ///< b.

    /// Log-odds b + w . x; x of shape (d), without missing values.
    double decision_function(const Vector& x) const;
    double predict_proba(const Vector& x) const;
};

/// Names as in scikit-learn.
struct LogisticOptions {
    double C = 1.0;           ///< Weight of the data against the penalty; positive.
    double tolerance = 1e-8;  ///< Stop when no entry of the gradient is larger.
    int max_iterations = 100;
    Penalty penalty = Penalty::kL2;
    double l1_ratio = 0.5;  ///< Of the elastic net.
};

enum class FitStatus { kRunning, kConverged, kIterationLimit, kStalled };

/// Minimises penalty(w) + C sum_i weight_i log(1 + exp(-s_i (b + w . x_i))), s_i = 2 y_i - 1, one Newton step
/// at a time (iteratively reweighted least squares; McCullagh and Nelder, 1989), halving a step that would go
/// up. With an L1 part the quadratic model is minimised together with it by coordinate descent (proximal
/// Newton; Friedman, Hastie and Tibshirani, 2010). The intercept is not penalised: where all y are equal it
/// grows until an iteration limit ends the fit.
class LogisticTrainer {
public:
    /// X of shape (n, d) without missing values, y of 0 and 1, weights of shape (n) or empty for 1 each.
    /// Starts from the zero model.
    LogisticTrainer(Matrix X, Vector y, const LogisticOptions& options = {}, Vector weights = {});

    void step();  ///< One Newton step; nothing once finished.
    bool finished() const { return status_ != FitStatus::kRunning; }
    FitStatus status() const { return status_; }
    int n_steps() const { return n_steps_; }

    double objective() const { return objective_; }

    /// Largest entry of the gradient; with an L1 part, of the smallest subgradient: 0 at the minimum.
    double gradient_norm() const;
    LogisticRegression model() const;

private:
    double objective_at(const Vector& parameters) const;
    void update_gradient();
    Matrix hessian() const;
    Vector direction() const;
    bool descend_along(const Vector& direction);

    Matrix X_;  // with a last column of ones, which carries the intercept
    Vector y_;
    Vector weights_;
    LogisticOptions options_;
    PenaltyWeights penalty_;
    Vector parameters_;  // (w, b)
    Vector probabilities_;
    Vector gradient_;  // of all but the L1 part
    double objective_ = 0.0;
    int n_steps_ = 0;
    FitStatus status_ = FitStatus::kRunning;
};

/// Runs a LogisticTrainer to its end.
LogisticRegression fit_logistic_regression(const Matrix& X, const Vector& y,
                                           const LogisticOptions& options = {}, const Vector& weights = {});

}  // namespace core::models
