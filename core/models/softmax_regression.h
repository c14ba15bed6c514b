#pragma once
// Logistic regression for any number of classes.

#include "core/models/penalty.h"
#include "core/models/training_set.h"
#include "core/optim/lbfgs.h"
#include "core/types.h"

#include <memory>

namespace core::models {

/// P(y = k | x) = softmax(b + W x)_k.
struct SoftmaxRegression {
    Matrix coefficients;  ///< W, shape (K, d).
    Vector intercepts;    ///< b, shape (K).

    Vector decision_function(const Vector& x) const { return intercepts + coefficients * x; }
    Vector predict_proba(const Vector& x) const;  ///< Shape (d) -> (K).
    Index predict(const Vector& x) const;         ///< The most probable class.
};

/// Names as in scikit-learn.
struct SoftmaxOptions {
    double C = 1.0;
    double tolerance = 1e-6;  ///< Stop when no entry of the gradient is larger.
    int max_iterations = 1000;
    bool penalizes = true;  ///< False: no penalty.
};

/// Minimises |W|^2 / 2 + C sum_i weight_i (log sum_k exp(z_ik) - z_{i, y_i}), z_i = b + W x_i, by L-BFGS, an
/// iteration a step. The intercepts are not penalised; they are told with mean 0, which changes no
/// probability.
class SoftmaxTrainer {
public:
    /// y holds classes 0 .. K - 1, K >= 2; no missing values.
    explicit SoftmaxTrainer(const TrainingSet& data, const SoftmaxOptions& options = {});
    SoftmaxTrainer(const SoftmaxTrainer& other);
    SoftmaxTrainer& operator=(const SoftmaxTrainer& other);
    SoftmaxTrainer(SoftmaxTrainer&&) = default;
    SoftmaxTrainer& operator=(SoftmaxTrainer&&) = default;
    ~SoftmaxTrainer() = default;

    void step() { method_->step(); }  ///< Nothing once finished.
    bool finished() const { return method_->finished(); }
    Index n_steps() const { return method_->iteration(); }
    double objective() const { return method_->value(); }
    double gradient_norm() const { return method_->gradient().lpNorm<Eigen::Infinity>(); }
    SoftmaxRegression model() const;

private:
    Index n_classes_ = 0;
    std::unique_ptr<optim::Optimizer> method_;
};

/// Runs it to its end.
SoftmaxRegression fit_softmax_regression(const TrainingSet& data, const SoftmaxOptions& options = {});

}  // namespace core::models
