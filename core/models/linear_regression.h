#pragma once
// Linear regression by least squares, with and without penalties.

#include "core/types.h"

namespace core::models {

/// f(x) = intercept + coefficients . x.
struct LinearRegression {
    Vector coefficients;     ///< w, shape (d).
    double intercept = 0.0;  ///< b.

    double predict(const Vector& x) const { return intercept + coefficients.dot(x); }
};

/// Minimises sum_i weight_i (y_i - b - w . x_i)^2. X of shape (n, d) without missing values, n >= 1, y of
/// shape (n), weights of shape (n) or empty for 1 each. Where columns depend on each other, the shortest w of
/// all minima (as scikit-learn's LinearRegression).
LinearRegression fit_linear_regression(const Matrix& X, const Vector& y, const Vector& weights = {});

/// Minimises sum_i weight_i (y_i - b - w . x_i)^2 + alpha |w|^2, alpha > 0 (Hoerl and Kennard, 1970;
/// scikit-learn's Ridge). The intercept is free.
LinearRegression fit_ridge(const Matrix& X, const Vector& y, double alpha = 1.0, const Vector& weights = {});

/// Names and meanings as in scikit-learn's ElasticNet; l1_ratio 1 is the lasso (Tibshirani, 1996).
struct ElasticNetOptions {
    double alpha = 1.0;
    double l1_ratio = 1.0;
    double tolerance = 1e-10;  ///< Of the duality gap, relative to |y - mean|^2 / (2 n).
    int max_iterations = 10000;
};

/// Minimises sum_i weight_i (y_i - b - w . x_i)^2 / (2 sum weights) + alpha (r |w|_1 + (1 - r) |w|^2 / 2),
/// r = l1_ratio, one sweep of coordinate descent over all features a step.
class ElasticNetTrainer {
public:
    ElasticNetTrainer(const Matrix& X, const Vector& y, const ElasticNetOptions& options = {},
                      const Vector& weights = {});

    void step();  ///< Nothing once finished.
    bool finished() const { return n_steps_ >= options_.max_iterations || gap_ <= allowed_gap_; }
    int n_steps() const { return n_steps_; }
    LinearRegression model() const;

    /// How far the objective can be above its minimum at most: the duality gap.
    double duality_gap() const { return gap_; }

private:
    void update_gap();

    ElasticNetOptions options_;
    Matrix X_;  // centred, rows times sqrt(weight / sum of weights)
    Vector mean_;
    double y_mean_ = 0.0;
    Vector squares_;    // of the columns
    Vector residuals_;  // scaled as the rows
    Vector w_;
    double allowed_gap_ = 0.0;
    double gap_ = kInfinity;
    int n_steps_ = 0;
};

/// Runs it to its end.
LinearRegression fit_elastic_net(const Matrix& X, const Vector& y, const ElasticNetOptions& options = {},
                                 const Vector& weights = {});

}  // namespace core::models
