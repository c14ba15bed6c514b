#include "core/models/linear_problem.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::models {

namespace {

Matrix with_ones(const Matrix& X) {
    Matrix A(X.rows(), X.cols() + 1);
    A << X, Vector::Ones(X.rows());
    return A;
}

/// The most that l(z, y) bends with z.
double steepest_bend(Loss loss) { return loss == Loss::kSquared ? 1.0 : 0.25; }

double bend_of_score(Loss loss, double z) {
    if (loss == Loss::kSquared) return 1.0;
    const double p = math::sigmoid(z);
    return p * (1.0 - p);
}

void add_row(const LinearProblem& problem, const Vector& theta, Index row, Vector& sum) {
    const double slope = slope_of_score(problem.loss, problem.score(theta, row), problem.y[row]);
    const Index d = problem.X.cols();
    sum.head(d) += slope * problem.X.row(row).transpose();
    sum[d] += slope;
}

}  // namespace

double LinearProblem::score(const Vector& theta, Index row) const {
    const Index d = X.cols();
    assert(theta.size() == d + 1);
    return theta[d] + X.row(row).dot(theta.head(d));
}

Vector scores(const LinearProblem& problem, const Vector& theta) {
    const Index d = problem.X.cols();
    return (problem.X * theta.head(d)).array() + theta[d];
}

double loss_of_score(Loss loss, double z, double y) {
    return loss == Loss::kSquared ? 0.5 * (z - y) * (z - y) : softplus(z) - y * z;
}

double slope_of_score(Loss loss, double z, double y) {
    return (loss == Loss::kSquared ? z : math::sigmoid(z)) - y;
}

double readable_loss(Loss loss, double mean_loss) {
    return loss == Loss::kSquared ? std::sqrt(2.0 * mean_loss) : mean_loss;
}

ScoreLoss loss_and_slope(Loss loss, double z, double y) {
    if (loss == Loss::kSquared) return {loss_of_score(loss, z, y), z - y};
    const double e = math::exp(-std::fabs(z));  // at most 1: no overflow
    const double p = z >= 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
    return {std::max(z, 0.0) + math::log1p(e) - y * z, p - y};
}

Vector row_gradient(const LinearProblem& problem, const Vector& theta, Index row) {
    Vector gradient = Vector::Zero(theta.size());
    add_row(problem, theta, row, gradient);
    return gradient;
}

double mean_loss(const LinearProblem& problem, const Vector& theta) {
    const Vector z = scores(problem, theta);
    double sum = 0.0;
    for (Index i = 0; i < z.size(); ++i) sum += loss_of_score(problem.loss, z[i], problem.y[i]);
    return sum / static_cast<double>(z.size());
}

Vector mean_gradient(const LinearProblem& problem, const Vector& theta) {
    Vector slopes = scores(problem, theta);
    for (Index i = 0; i < slopes.size(); ++i)
        slopes[i] = slope_of_score(problem.loss, slopes[i], problem.y[i]);
    Vector gradient(theta.size());
    gradient << problem.X.transpose() * slopes, slopes.sum();
    return gradient / static_cast<double>(problem.n_rows());
}

Vector mean_gradient(const LinearProblem& problem, const Vector& theta, std::span<const Index> rows) {
    assert(!rows.empty());
    Vector gradient = Vector::Zero(theta.size());
    for (const Index row : rows) add_row(problem, theta, row, gradient);
    return gradient / static_cast<double>(rows.size());
}

Matrix mean_hessian(const LinearProblem& problem, const Vector& theta) {
    Vector bends = scores(problem, theta);
    for (double& z : bends) z = bend_of_score(problem.loss, z);
    const Matrix A = with_ones(problem.X);
    return A.transpose() * bends.asDiagonal() * A / static_cast<double>(problem.n_rows());
}

double largest_curvature(const LinearProblem& problem) {
    const double s = with_ones(problem.X).jacobiSvd().singularValues()[0];
    return steepest_bend(problem.loss) * s * s / static_cast<double>(problem.n_rows());
}

double largest_row_curvature(const LinearProblem& problem) {
    return steepest_bend(problem.loss) * (1.0 + problem.X.rowwise().squaredNorm().maxCoeff());
}

double condition_number(const Matrix& X) {
    const Vector s = with_ones(X).jacobiSvd().singularValues();
    const bool is_dependent = X.rows() < X.cols() + 1 || s[s.size() - 1] == 0.0;
    if (is_dependent) return kInfinity;
    const double ratio = s[0] / s[s.size() - 1];
    return ratio * ratio;
}

}  // namespace core::models
