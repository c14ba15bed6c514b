#pragma once
// Logistic regression with an L2 penalty, fitted by Newton's method.

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

struct LogisticOptions {
    double C = 1.0;           ///< Weight of the data against the penalty, as in scikit-learn; positive.
    double tolerance = 1e-8;  ///< Stop when no entry of the gradient is larger.
    int max_iterations = 100;
};

enum class FitStatus { kRunning, kConverged, kIterationLimit, kStalled };

/// Minimises |w|^2 / 2 + C sum_i log(1 + exp(-s_i (b + w . x_i))), s_i = 2 y_i - 1, one Newton step at a
/// time (iteratively reweighted least squares; McCullagh and Nelder, 1989), halving a step that would go up.
/// The intercept is not penalised: where all y are equal it grows until an iteration limit ends the fit.
class LogisticTrainer {
public:
    /// X of shape (n, d) without missing values, y of 0 and 1. Starts from the zero model.
    LogisticTrainer(Matrix X, Vector y, const LogisticOptions& options = {});

    void step();  ///< One Newton step; nothing once finished.
    bool finished() const { return status_ != FitStatus::kRunning; }
    FitStatus status() const { return status_; }
    int n_steps() const { return n_steps_; }

    double objective() const { return objective_; }
    double gradient_norm() const { return gradient_.lpNorm<Eigen::Infinity>(); }
    LogisticRegression model() const;

private:
    double objective_at(const Vector& parameters) const;
    void update_gradient();
    Matrix hessian() const;
    bool descend_along(const Vector& direction);

    Matrix X_;  // with a last column of ones, which carries the intercept
    Vector y_;
    LogisticOptions options_;
    Vector parameters_;  // (w, b)
    Vector probabilities_;
    Vector gradient_;
    double objective_ = 0.0;
    int n_steps_ = 0;
    FitStatus status_ = FitStatus::kRunning;
};

/// Runs a LogisticTrainer to its end.
LogisticRegression fit_logistic_regression(const Matrix& X, const Vector& y,
                                           const LogisticOptions& options = {});

}  // namespace core::models
