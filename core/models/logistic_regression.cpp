#include "core/models/logistic_regression.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {

double LogisticRegression::decision_function(const Vector& x) const {
    assert(x.size() == coefficients.size());
    return intercept + coefficients.dot(x);
}

double LogisticRegression::predict_proba(const Vector& x) const {
    return math::sigmoid(decision_function(x));
}

LogisticTrainer::LogisticTrainer(Matrix X, Vector y, const LogisticOptions& options, Vector weights)
    : X_(std::move(X)),
      y_(std::move(y)),
      weights_(weights.size() > 0 ? std::move(weights) : Vector::Ones(y_.size())),
      options_(options),
      penalty_(penalty_weights(options.penalty, options.l1_ratio)) {
    assert(X_.rows() == y_.size() && weights_.size() == y_.size() && options_.C > 0.0);
    X_.conservativeResize(Eigen::NoChange, X_.cols() + 1);
    X_.col(X_.cols() - 1).setOnes();
    parameters_ = Vector::Zero(X_.cols());
    objective_ = objective_at(parameters_);
    update_gradient();
}

void LogisticTrainer::step() {
    if (finished()) return;
    if (gradient_norm() <= options_.tolerance) {
        status_ = FitStatus::kConverged;
        return;
    }
    if (n_steps_ == options_.max_iterations) {
        status_ = FitStatus::kIterationLimit;
        return;
    }
    const Vector step = direction();
    if (!step.allFinite() || !descend_along(step)) {
        status_ = FitStatus::kStalled;
        return;
    }
    ++n_steps_;
    update_gradient();
}

LogisticRegression LogisticTrainer::model() const {
    const Index d = parameters_.size() - 1;
    return {.coefficients = parameters_.head(d), .intercept = parameters_[d]};
}

double LogisticTrainer::gradient_norm() const {
    double largest = 0.0;
    for (Index j = 0; j < gradient_.size(); ++j) {
        const double l1 = j + 1 < gradient_.size() ? penalty_.l1 : 0.0;
        const double w = parameters_[j];
        // Where w is 0 the L1 part may take any slope in [-l1, l1].
        const double slope =
            w == 0.0 ? soft_threshold(gradient_[j], l1) : gradient_[j] + std::copysign(l1, w);
        largest = std::fmax(largest, std::fabs(slope));
    }
    return largest;
}

double LogisticTrainer::objective_at(const Vector& parameters) const {
    const Vector z = X_ * parameters;
    double loss = 0.0;
    for (Index i = 0; i < z.size(); ++i) loss += weights_[i] * (softplus(z[i]) - y_[i] * z[i]);
    const auto w = parameters.head(parameters.size() - 1);
    const double smooth = 0.5 * penalty_.l2 * w.squaredNorm() + options_.C * loss;
    return penalty_.l1 > 0.0 ? smooth + penalty_.l1 * w.lpNorm<1>() : smooth;
}

void LogisticTrainer::update_gradient() {
    probabilities_ = X_ * parameters_;
    for (double& value : probabilities_) value = math::sigmoid(value);
    gradient_ = options_.C * (X_.transpose() * weights_.cwiseProduct(probabilities_ - y_));
    gradient_.head(gradient_.size() - 1) += penalty_.l2 * parameters_.head(parameters_.size() - 1);
}

Matrix LogisticTrainer::hessian() const {
    const Vector weights =
        options_.C * probabilities_.array() * (1.0 - probabilities_.array()) * weights_.array();
    Matrix H = X_.transpose() * weights.asDiagonal() * X_;
    H.diagonal().head(H.rows() - 1).array() += penalty_.l2;
    // Saturated probabilities leave the intercept without curvature.
    H(H.rows() - 1, H.rows() - 1) += 1e-12;
    return H;
}

Vector LogisticTrainer::direction() const {
    Matrix H = hessian();
    if (penalty_.l1 == 0.0) return -H.ldlt().solve(gradient_);
    H.diagonal().array() += 1e-12;  // columns of zeros have no curvature
    return lasso_step(gradient_, H, parameters_, penalty_.l1, parameters_.size() - 1);
}

bool LogisticTrainer::descend_along(const Vector& direction) {
    constexpr int kMaxHalvings = 40;
    constexpr double kRounding = 1e-12;  // near the minimum the objective only knows its leading digits
    double length = 1.0;
    for (int halving = 0; halving < kMaxHalvings; ++halving, length *= 0.5) {
        const Vector trial = parameters_ + length * direction;
        const double objective = objective_at(trial);
        if (!(objective <= objective_ + kRounding * std::fabs(objective_))) continue;
        parameters_ = trial;
        objective_ = objective;
        return true;
    }
    return false;
}

LogisticRegression fit_logistic_regression(const Matrix& X, const Vector& y, const LogisticOptions& options,
                                           const Vector& weights) {
    LogisticTrainer trainer(X, y, options, weights);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models
