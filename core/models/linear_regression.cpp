#include "core/models/linear_regression.h"

#include "core/models/penalty.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

// Rows and targets less their weighted means, times the square roots of the weights: without an intercept the
// weighted problem on these is the original one.
struct CentredProblem {
    Matrix X;
    Vector y;
    Vector mean;
    double y_mean = 0.0;

    CentredProblem(const Matrix& rows, const Vector& targets, const Vector& given_weights) {
        assert(rows.rows() == targets.size() && rows.rows() >= 1);
        const Vector weights = given_weights.size() > 0 ? given_weights : Vector::Ones(targets.size());
        const double total = weights.sum();
        mean = rows.transpose() * weights / total;
        y_mean = weights.dot(targets) / total;
        const Vector roots = weights.cwiseSqrt();
        X = roots.asDiagonal() * (rows.rowwise() - mean.transpose());
        y = roots.cwiseProduct((targets.array() - y_mean).matrix());
    }

    LinearRegression model(Vector w) const {
        LinearRegression model{.coefficients = std::move(w)};
        model.intercept = y_mean - model.coefficients.dot(mean);
        return model;
    }
};

}  // namespace

LinearRegression fit_linear_regression(const Matrix& X, const Vector& y, const Vector& weights) {
    const CentredProblem problem(X, y, weights);
    return problem.model(problem.X.completeOrthogonalDecomposition().solve(problem.y));
}

LinearRegression fit_ridge(const Matrix& X, const Vector& y, double alpha, const Vector& weights) {
    assert(alpha > 0.0);
    const CentredProblem problem(X, y, weights);
    Matrix H = problem.X.transpose() * problem.X;
    H.diagonal().array() += alpha;
    return problem.model(H.ldlt().solve(problem.X.transpose() * problem.y));
}

ElasticNetTrainer::ElasticNetTrainer(const Matrix& X, const Vector& y, const ElasticNetOptions& options,
                                     const Vector& weights)
    : options_(options), w_(Vector::Zero(X.cols())) {
    assert(options_.alpha >= 0.0 && options_.l1_ratio >= 0.0 && options_.l1_ratio <= 1.0);
    CentredProblem problem(X, y, weights);
    const double total = weights.size() > 0 ? weights.sum() : static_cast<double>(y.size());
    X_ = problem.X / std::sqrt(total);
    residuals_ = problem.y / std::sqrt(total);
    mean_ = std::move(problem.mean);
    y_mean_ = problem.y_mean;
    squares_ = X_.colwise().squaredNorm().transpose();
    allowed_gap_ = options_.tolerance * 0.5 * residuals_.squaredNorm();
    update_gap();
}

void ElasticNetTrainer::step() {
    if (finished()) return;
    const double l1 = options_.alpha * options_.l1_ratio;
    const double l2 = options_.alpha * (1.0 - options_.l1_ratio);
    for (Index j = 0; j < w_.size(); ++j) {
        if (squares_[j] == 0.0) continue;
        const double slope = X_.col(j).dot(residuals_) + squares_[j] * w_[j];
        const double next = soft_threshold(slope, l1) / (squares_[j] + l2);
        if (next == w_[j]) continue;
        residuals_ += (w_[j] - next) * X_.col(j);
        w_[j] = next;
    }
    ++n_steps_;
    update_gap();
}

// The residuals, shrunk until they are feasible for the dual problem, bound the minimum from below.
void ElasticNetTrainer::update_gap() {
    const double l1 = options_.alpha * options_.l1_ratio;
    const double l2 = options_.alpha * (1.0 - options_.l1_ratio);
    const Vector slopes = X_.transpose() * residuals_ - l2 * w_;
    const double largest = slopes.size() > 0 ? slopes.lpNorm<Eigen::Infinity>() : 0.0;
    const double shrink = largest > l1 ? l1 / largest : 1.0;
    const double squares = residuals_.squaredNorm();
    const double norm2 = w_.squaredNorm();
    const double fit = residuals_.dot(residuals_ + X_ * w_);  // residuals . y
    gap_ = 0.5 * (1.0 + shrink * shrink) * squares - shrink * fit + l1 * w_.lpNorm<1>() +
           0.5 * l2 * (1.0 + shrink * shrink) * norm2;
}

LinearRegression ElasticNetTrainer::model() const {
    return {.coefficients = w_, .intercept = y_mean_ - w_.dot(mean_)};
}

LinearRegression fit_elastic_net(const Matrix& X, const Vector& y, const ElasticNetOptions& options,
                                 const Vector& weights) {
    ElasticNetTrainer trainer(X, y, options, weights);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models
