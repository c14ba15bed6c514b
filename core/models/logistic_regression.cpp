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

LogisticTrainer::LogisticTrainer(Matrix X, Vector y, const LogisticOptions& options)
    : X_(std::move(X)), y_(std::move(y)), options_(options) {
    assert(X_.rows() == y_.size() && options_.C > 0.0);
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
    const Vector direction = -hessian().ldlt().solve(gradient_);
    if (!direction.allFinite() || !descend_along(direction)) {
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

double LogisticTrainer::objective_at(const Vector& parameters) const {
    const Vector z = X_ * parameters;
    double loss = 0.0;
    for (Index i = 0; i < z.size(); ++i) loss += softplus(z[i]) - y_[i] * z[i];
    return 0.5 * parameters.head(parameters.size() - 1).squaredNorm() + options_.C * loss;
}

void LogisticTrainer::update_gradient() {
    probabilities_ = X_ * parameters_;
    for (double& value : probabilities_) value = math::sigmoid(value);
    gradient_ = options_.C * (X_.transpose() * (probabilities_ - y_));
    gradient_.head(gradient_.size() - 1) += parameters_.head(parameters_.size() - 1);
}

Matrix LogisticTrainer::hessian() const {
    const Vector weights = options_.C * probabilities_.array() * (1.0 - probabilities_.array());
    Matrix H = X_.transpose() * weights.asDiagonal() * X_;
    H.diagonal().head(H.rows() - 1).array() += 1.0;
    // Saturated probabilities leave the intercept without curvature.
    H(H.rows() - 1, H.rows() - 1) += 1e-12;
    return H;
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

LogisticRegression fit_logistic_regression(const Matrix& X, const Vector& y, const LogisticOptions& options) {
    LogisticTrainer trainer(X, y, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models
