#include "core/models/penalty_path.h"

#include "core/math/elementary.h"
#include "core/models/linear_regression.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {

namespace {

double penalty_of(const PenaltyWeights& penalty, const Vector& theta) {
    const auto w = theta.head(theta.size() - 1);
    return penalty.l1 * w.lpNorm<1>() + 0.5 * penalty.l2 * w.squaredNorm();
}

/// Gradient of all but the L1 part.
Vector smooth_gradient(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta) {
    Vector gradient = mean_gradient(problem, theta);
    gradient.head(theta.size() - 1) += penalty.l2 * theta.head(theta.size() - 1);
    return gradient;
}

/// The largest entry of the smallest subgradient: 0 at a minimum.
double distance_from_rest(const Vector& gradient, const Vector& theta, double l1) {
    double largest = std::fabs(gradient[theta.size() - 1]);
    for (Index j = 0; j + 1 < theta.size(); ++j) {
        const double slope =
            theta[j] == 0.0 ? soft_threshold(gradient[j], l1) : gradient[j] + std::copysign(l1, theta[j]);
        largest = std::fmax(largest, std::fabs(slope));
    }
    return largest;
}

Vector newton_step(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta,
                   const Vector& gradient) {
    Matrix H = mean_hessian(problem, theta);
    const Index d = theta.size() - 1;
    H.diagonal().head(d).array() += penalty.l2;
    // Saturated probabilities and columns of zeros have no curvature.
    H.diagonal().array() += 1e-14 * (1.0 + H.diagonal().maxCoeff());
    if (penalty.l1 > 0.0) return lasso_step(gradient, H, theta, penalty.l1, d);
    return -H.ldlt().solve(gradient);
}

/// Goes along the step, or as much of it as does not go up; false where nothing of it helps.
bool go(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& step, Vector& theta) {
    constexpr int kMostHalvings = 40;
    if (!step.allFinite()) return false;
    const double before = penalized_loss(problem, penalty, theta);
    double share = 1.0;
    for (int k = 0; k < kMostHalvings; ++k, share *= 0.5) {
        const Vector trial = theta + share * step;
        if (penalized_loss(problem, penalty, trial) <= before * (1.0 + 1e-14)) {
            theta = trial;
            return true;
        }
    }
    return false;
}

/// Scores with the right sign in every row: twice the weights would fit better still.
bool tells_classes_apart(const LinearProblem& problem, const Vector& theta) {
    const Vector z = scores(problem, theta);
    return (z.array() * (2.0 * problem.y.array() - 1.0) > 0.0).all();
}

Vector least_squares(const LinearProblem& problem) {
    const LinearRegression line = fit_linear_regression(problem.X, problem.y);
    Vector theta(problem.n_parameters());
    theta << line.coefficients, line.intercept;
    return theta;
}

}  // namespace

double penalized_loss(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta) {
    return mean_loss(problem, theta) + penalty_of(penalty, theta);
}

PenalizedFit minimize_penalized(const LinearProblem& problem, const PenaltyWeights& penalty, Vector start) {
    constexpr int kMostSteps = 60;
    constexpr double kTolerance = 1e-10;  // of the slope at the null model, at least
    const bool is_free = penalty.l1 == 0.0 && penalty.l2 == 0.0;
    if (is_free && problem.loss == Loss::kSquared) return {least_squares(problem), true};
    PenalizedFit fit{std::move(start), false};
    const double unit = std::fmax(largest_useful_l1(problem), 1e-300);
    for (int k = 0; k < kMostSteps && !fit.converged; ++k) {
        const Vector gradient = smooth_gradient(problem, penalty, fit.theta);
        fit.converged = distance_from_rest(gradient, fit.theta, penalty.l1) <= kTolerance * unit;
        if (fit.converged) break;
        if (!go(problem, penalty, newton_step(problem, penalty, fit.theta, gradient), fit.theta)) break;
    }
    if (is_free && tells_classes_apart(problem, fit.theta)) fit.converged = false;
    return fit;
}

Vector null_model(const LinearProblem& problem) {
    Vector theta = Vector::Zero(problem.n_parameters());
    double mean = problem.y.mean();
    if (problem.loss == Loss::kLogistic) {
        const double one_row = 1.0 / static_cast<double>(problem.n_rows() + 1);
        mean = std::clamp(mean, one_row, 1.0 - one_row);
        mean = math::log(mean / (1.0 - mean));
    }
    theta[theta.size() - 1] = mean;
    return theta;
}

double largest_useful_l1(const LinearProblem& problem) {
    const Vector gradient = mean_gradient(problem, null_model(problem));
    return gradient.head(gradient.size() - 1).lpNorm<Eigen::Infinity>();
}

double natural_l2(const LinearProblem& problem) {
    const Matrix H = mean_hessian(problem, null_model(problem));
    return H.diagonal().head(H.rows() - 1).mean();
}

PenaltyWeights scaled_penalty(const LinearProblem& problem, Penalty kind, double strength) {
    assert(kind != Penalty::kElasticNet && strength >= 0.0);
    if (kind == Penalty::kL1) return {.l1 = strength * largest_useful_l1(problem)};
    if (kind == Penalty::kL2) return {.l2 = strength * natural_l2(problem)};
    return {};
}

Index PathPoint::n_active() const { return (fit.theta.head(fit.theta.size() - 1).array() != 0.0).count(); }

PenaltyPath::PenaltyPath(const LinearProblem& problem, Penalty kind, double high, double low, int count)
    : problem_(problem), kind_(kind), high_(high), low_(low), count_(count) {
    assert(count >= 2 && high > 0.0 && low > 0.0);
}

double PenaltyPath::strength_at(int k) const {
    return high_ * math::pow(low_ / high_, static_cast<double>(k) / (count_ - 1));
}

void PenaltyPath::step() {
    if (finished()) return;
    const double strength = strength_at(static_cast<int>(points_.size()));
    const Vector start = points_.empty() ? null_model(problem_) : points_.back().fit.theta;
    points_.push_back(
        {strength, minimize_penalized(problem_, scaled_penalty(problem_, kind_, strength), start)});
}

}  // namespace core::models
